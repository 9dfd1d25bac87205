package io.datacommunicator.ui.graphql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform refused, failed, or could not be reached. */
public final class PlatformFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final FailureCode code;
    private final @Nullable String field;

    public PlatformFailure(FailureCode code) {
        this(code, null, null);
    }

    PlatformFailure(FailureCode code, @Nullable String field, @Nullable Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.field = field;
    }

    public FailureCode code() {
        return code;
    }

    /** The input field at fault, as `place.label`. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
