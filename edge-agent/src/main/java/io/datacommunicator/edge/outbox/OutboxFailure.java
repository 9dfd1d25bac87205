package io.datacommunicator.edge.outbox;

/** The outbox could not do what was asked; nothing that it acknowledged before is lost by that. */
public final class OutboxFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    OutboxFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    OutboxFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** No room on the disk, or the file has reached its limit. */
        DISK_FULL,
        /** The file is damaged and cannot be salvaged now. */
        CORRUPT,
        /** Another process holds the outbox in a way that excludes this one. */
        IN_USE,
        /** The disk or its permissions do not let us. */
        UNAVAILABLE
    }
}
