package io.datacommunicator.edge.link;

/** A session that yielded no state. The message says what was awaited, never what a machine holds. */
public final class LinkFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LinkFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public LinkFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why; every reason but {@link #GARBLED} is worth another try soon. */
    public enum Reason {
        /** Nobody answers: switched off, out of range, no such port. */
        ABSENT,
        /** Somebody else holds the machine. */
        BUSY,
        /** The machine answers, but not yet with what was asked. */
        NOT_READY,
        /** The connection broke in mid-session. */
        LOST,
        /** What came cannot be what was sent. */
        GARBLED
    }
}
