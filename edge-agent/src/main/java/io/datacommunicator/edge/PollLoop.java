package io.datacommunicator.edge;

import io.datacommunicator.edge.health.Journal;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.polling.PollPlan;
import io.datacommunicator.edge.polling.Polling;
import io.datacommunicator.edge.polling.Polling.Poll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Reads each machine when it is due. Logs each reading, and failures of a machine when their reason changes. */
final class PollLoop implements Running.Loop {

    private static final System.Logger LOG = System.getLogger(PollLoop.class.getName());
    /** Clocks of small computers jump when they learn the time, so nobody sleeps until a time of day. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(20);

    private final Polling polling;
    private final SequencedMap<String, MachineLink> links;
    private final Supplier<PollPlan> plan;
    private final Journal journal;
    private final Clock clock;
    private final Runnable kept;
    private final Map<String, Instant> tried = new HashMap<>();
    private final Map<String, String> failing = new HashMap<>();

    PollLoop(
            Polling polling,
            SequencedMap<String, MachineLink> links,
            Supplier<PollPlan> plan,
            Journal journal,
            Clock clock,
            Runnable kept) {
        this.polling = polling;
        this.links = links;
        this.plan = plan;
        this.journal = journal;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public void run() throws InterruptedException {
        while (true) {
            pollWhatIsDue();
            Thread.sleep(untilNext());
        }
    }

    void pollWhatIsDue() {
        boolean any = false;
        for (var machine : links.entrySet()) {
            if (!next(machine.getKey()).isAfter(clock.instant())) {
                any |= poll(machine.getKey(), machine.getValue());
            }
        }
        if (any) {
            kept.run();
        }
    }

    private Duration untilNext() {
        var now = clock.instant();
        return links.keySet().stream()
                .map(machine -> Duration.between(now, next(machine)))
                .filter(pause -> pause.compareTo(LONGEST_SLEEP) < 0)
                .min(Duration::compareTo)
                .map(pause -> pause.isPositive() ? pause : Duration.ZERO)
                .orElse(LONGEST_SLEEP);
    }

    private Instant next(String machine) {
        return plan.get().next(journal.lastRead(machine), Optional.ofNullable(tried.get(machine)), clock.instant());
    }

    private boolean poll(String machine, MachineLink link) {
        var poll = polling.poll(link);
        switch (poll) {
            case Poll.Kept read -> keep(machine, read);
            case Poll.Unread unread -> fail(machine, "not read: " + unread.reason());
            case Poll.Unkept unkept -> fail(machine, "read but not kept: " + unkept.reason());
        }
        return poll instanceof Poll.Kept;
    }

    private void keep(String machine, Poll.Kept read) {
        journal.read(machine, read.reading().takenAt());
        tried.remove(machine);
        failing.remove(machine);
        LOG.log(
                System.Logger.Level.INFO,
                "machine {0} read: {1}",
                machine,
                read.reading().id());
    }

    private void fail(String machine, String why) {
        tried.put(machine, clock.instant());
        if (!why.equals(failing.put(machine, why))) {
            LOG.log(System.Logger.Level.WARNING, "machine {0} {1}", machine, why);
        }
    }
}
