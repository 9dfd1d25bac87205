package io.datacommunicator.platform.notice;

import io.datacommunicator.schema.catalogue.Language;
import java.util.Map;

/** Something to tell a person by mail. Cannot be made without every value its text needs. */
public record Notice(NoticeKind kind, Language language, String mailAddress, Map<String, String> values) {
    public Notice {
        values = Map.copyOf(values);
        if (!values.keySet().equals(kind.needs())) {
            throw new IllegalArgumentException(kind + " needs " + kind.needs());
        }
    }

    @Override
    public String toString() {
        return "Notice[" + kind + "]";
    }
}
