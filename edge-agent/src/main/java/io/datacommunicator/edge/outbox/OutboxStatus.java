package io.datacommunicator.edge.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the outbox.
 *
 * @param failing why it would not take another entry now; empty where it would
 * @param waiting entries that still want to be uploaded
 * @param oldest when the oldest of them was named
 * @param dropped entries that were ever given up because the outbox was full
 * @param setAside entries that are kept but never uploaded again, oldest first
 * @param corruptFiles every damaged file that was ever found, oldest first
 */
public record OutboxStatus(
        Optional<OutboxFailure.Reason> failing,
        int waiting,
        Optional<Instant> oldest,
        long dropped,
        List<SetAside> setAside,
        List<CorruptFile> corruptFiles) {

    public OutboxStatus {
        setAside = List.copyOf(setAside);
        corruptFiles = List.copyOf(corruptFiles);
    }

    /** An entry nobody wants, and why. */
    public record SetAside(UUID id, String reason) {}

    /**
     * A damaged file, kept for whoever wants to look.
     *
     * @param name the name it has now, beside the outbox
     * @param salvaged how many entries were read from it
     */
    public record CorruptFile(Instant foundAt, String name, int salvaged) {}
}
