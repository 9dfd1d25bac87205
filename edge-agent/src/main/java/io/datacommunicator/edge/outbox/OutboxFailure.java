package io.datacommunicator.edge.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

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

    /** Names what the files or SQLite said of an outbox in this directory. */
    static OutboxFailure of(Exception cause, Path directory) {
        if (full(cause, directory)) {
            return new OutboxFailure(Reason.DISK_FULL, "no room for the outbox", cause);
        }
        if (!(cause instanceof SQLException sql)) {
            return new OutboxFailure(Reason.UNAVAILABLE, "the directory of the outbox cannot be used", cause);
        }
        return OutboxFiles.damage(sql)
                ? new OutboxFailure(Reason.CORRUPT, "the outbox is damaged", cause)
                : new OutboxFailure(Reason.UNAVAILABLE, "the outbox cannot be used: " + sql.getMessage(), cause);
    }

    /** On a full disk SQLite says so of the file, but of the memory it shares it says no more than that it failed. */
    private static boolean full(Exception cause, Path directory) {
        if (cause instanceof SQLException sql) {
            if (OutboxFiles.damage(sql)) {
                return false;
            }
            if ((sql.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_FULL.code) {
                return true;
            }
        }
        try {
            return Files.getFileStore(directory).getUsableSpace() < OutboxLimits.SMALLEST_FILE;
        } catch (IOException e) {
            return false;
        }
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
