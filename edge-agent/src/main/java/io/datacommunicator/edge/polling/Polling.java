package io.datacommunicator.edge.polling;

import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.outbox.Entry;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxFailure;
import java.time.Clock;

/** Reads machines and keeps what they say. Not thread-safe. */
public final class Polling {

    private final Outbox outbox;
    private final ReadingIds ids;
    private final Clock clock;

    public Polling(Outbox outbox, ReadingIds ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Reads one machine; a reading is on disk when this returns {@link Poll.Kept}. */
    public Poll poll(MachineLink link) {
        try {
            var state = link.read();
            var takenAt = clock.instant();
            var reading = new Reading(ids.next(takenAt), takenAt, link.kind(), state);
            outbox.append(new Entry(reading.id(), ReadingJson.of(reading)));
            return new Poll.Kept(reading);
        } catch (LinkFailure e) {
            return new Poll.Unread(e.reason());
        } catch (OutboxFailure e) {
            return new Poll.Unkept(e.reason());
        }
    }

    /** What became of one poll. */
    public sealed interface Poll {

        record Kept(Reading reading) implements Poll {}

        /** The machine did not say everything. */
        record Unread(LinkFailure.Reason reason) implements Poll {}

        /** The machine was read, but the outbox could not take it. */
        record Unkept(OutboxFailure.Reason reason) implements Poll {}
    }
}
