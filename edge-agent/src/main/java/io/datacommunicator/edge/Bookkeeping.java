package io.datacommunicator.edge;

import io.datacommunicator.edge.health.Journal;
import io.datacommunicator.edge.upload.Delivery;
import java.time.Instant;

/** What the journal is told of an upload. */
final class Bookkeeping {

    private Bookkeeping() {}

    static void note(Journal journal, Delivery delivery, Instant at) {
        switch (delivery) {
            case Delivery.Done done -> journal.delivered(at);
            case Delivery.Stalled stalled -> journal.stalled(at, stalled.code());
            case Delivery.Progress progress -> throw new IllegalStateException("a delivery ends done or stalled");
        }
    }
}
