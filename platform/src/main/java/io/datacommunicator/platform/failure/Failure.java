package io.datacommunicator.platform.failure;

import java.time.Duration;

/**
 * A refusal with a stable code. It carries what was refused and the limit that was passed, never data and never keys.
 * Bugs are not failures: they are {@link IllegalStateException}.
 */
public abstract sealed class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Failure(String message) {
        // A refusal is an answer, not an accident: its stack says nothing and costs much.
        super(message, null, false, false);
    }

    /** There is no such thing, or the caller may not see it; nobody can tell which. */
    public static final class NotVisible extends Failure {
        private static final long serialVersionUID = 1L;

        public NotVisible() {
            super("not visible");
        }
    }

    /** Nobody proved who asks, or the proof is worth nothing any more. */
    public static final class Unauthenticated extends Failure {
        private static final long serialVersionUID = 1L;

        public Unauthenticated() {
            super("unauthenticated");
        }
    }

    /** An input value is malformed or outside its limits. */
    public static final class Invalid extends Failure {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String limit;

        /**
         * Says what was wrong without saying what was given.
         *
         * @param field the input field at fault, as {@code input.name}
         * @param limit what would have been right, as {@code 1..100 characters}
         */
        public Invalid(String field, String limit) {
            super("invalid " + field + ": " + limit);
            this.field = field;
            this.limit = limit;
        }

        public String field() {
            return field;
        }

        public String limit() {
            return limit;
        }
    }

    /** The thing changed meanwhile, or is in a state in which this cannot be done. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1L;
        private final String field;

        public Conflict(String field) {
            super("conflict: " + field);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** This is asked only of whoever proved who they are within the last minutes: sign in anew and try again. */
    public static final class StepUpRequired extends Failure {
        private static final long serialVersionUID = 1L;

        public StepUpRequired() {
            super("step-up required");
        }
    }

    /** More was asked for than one request may have. */
    public static final class LimitExceeded extends Failure {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String limit;

        public LimitExceeded(String field, String limit) {
            super("limit exceeded: " + field + " " + limit);
            this.field = field;
            this.limit = limit;
        }

        public String field() {
            return field;
        }

        public String limit() {
            return limit;
        }
    }

    /** This was tried more often than it may be; it may be tried again later. */
    public static final class TooOften extends Failure {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public TooOften(Duration retryAfter) {
            super("too often");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Something we need is gone for the moment; the same request may succeed later. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1L;
        private final Duration retryAfter;

        public Unavailable(Duration retryAfter) {
            super("unavailable");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Sealed bytes are not what was once sealed there. Answered as an internal error, and an alarm for the operator. */
    public static final class IntegrityViolated extends Failure {
        private static final long serialVersionUID = 1L;
        private final String place;

        /** Names schema, table and column, never a value. */
        public IntegrityViolated(String place) {
            super("integrity violated in " + place);
            this.place = place;
        }

        public String place() {
            return place;
        }
    }
}
