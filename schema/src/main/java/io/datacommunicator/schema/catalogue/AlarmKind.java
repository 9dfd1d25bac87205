package io.datacommunicator.schema.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one bit of a machine's status means. A bit that is not in the catalogue is {@link Severity#UNKNOWN} and nameless. */
public record AlarmKind(
        int bit, Severity severity, @Nullable Text text) {

    public AlarmKind {
        if (bit < 0) {
            throw new IllegalArgumentException("the bits of a status are counted from 0");
        }
        if ((text == null) != (severity == Severity.UNKNOWN)) {
            throw new IllegalArgumentException("a bit is either known and named, or neither");
        }
    }

    static AlarmKind unknown(int bit) {
        return new AlarmKind(bit, Severity.UNKNOWN, null);
    }

    AlarmKind with(Severity other) {
        return new AlarmKind(bit, other, text);
    }

    public Optional<String> name(Language language) {
        return Optional.ofNullable(text).map(known -> known.in(language));
    }
}
