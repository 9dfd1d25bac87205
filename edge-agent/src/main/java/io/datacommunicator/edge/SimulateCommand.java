package io.datacommunicator.edge;

import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.polling.DailySchedule;
import io.datacommunicator.edge.polling.Polling;
import io.datacommunicator.edge.polling.ReadingIds;
import io.datacommunicator.edge.settings.AgentSettings;
import io.datacommunicator.edge.settings.MachineSettings;
import io.datacommunicator.edge.upload.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repeating it is harmless: the same day of the same machine has the same id and the same content. */
@Command(
        name = "simulate",
        description = "Reads the simulated machines as they were on each of the past days, and uploads that.")
final class SimulateCommand implements Callable<Integer> {

    private static final int ATTEMPTS = 8;
    private static final int MOST_DAYS = 3660;

    private final Assembly parts;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--days", required = true, paramLabel = "N", description = "How many days back, at most 3660.")
    private int days;

    SimulateCommand(Assembly parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws Exception {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("--days is 1 to " + MOST_DAYS);
        }
        var settings = parts.settings();
        try (var outbox = parts.outbox(settings);
                var uploads = parts.uploads(settings, outbox, parts.schedule(settings))) {
            var kept = fill(settings, outbox);
            spec.commandLine().getOut().println(kept + " readings of " + days + " days kept");
            var delivery = parts.persistent(settings, uploads, ATTEMPTS).deliver();
            var done = delivery instanceof Delivery.Done;
            spec.commandLine().getOut().println(done ? "uploaded" : "not uploaded; what waits is kept");
            return done ? EdgeAgent.OK : EdgeAgent.FAILED;
        }
    }

    private int fill(AgentSettings settings, Outbox outbox) throws IOException {
        int kept = 0;
        var box = parts.enrolled().key().thumbprint();
        for (var at : occurrences(new DailySchedule(settings.pollTime(), settings.pollZone()))) {
            var then = Clock.fixed(at, settings.pollZone());
            var machines = new Machines(settings, then);
            for (var machine : settings.machines()) {
                if (!machine.link().simulated()) {
                    continue;
                }
                var polling = new Polling(outbox, ids(box, machine, at), then);
                kept += polling.poll(machines.link(machine)) instanceof Polling.Poll.Kept ? 1 : 0;
            }
        }
        return kept;
    }

    private static ReadingIds ids(String box, MachineSettings machine, Instant at) {
        var name = String.join(" ", box, machine.name(), at.toString()).getBytes(StandardCharsets.UTF_8);
        return new ReadingIds(new SplittableRandom(UUID.nameUUIDFromBytes(name).getLeastSignificantBits()));
    }

    private List<Instant> occurrences(DailySchedule schedule) {
        var occurrences = new ArrayList<Instant>();
        var at = schedule.latest(parts.clock().instant());
        for (int day = 0; day < days; day++) {
            occurrences.addFirst(at);
            at = schedule.latest(at.minus(Duration.ofSeconds(1)));
        }
        return occurrences;
    }
}
