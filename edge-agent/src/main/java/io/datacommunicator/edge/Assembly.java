package io.datacommunicator.edge;

import io.datacommunicator.edge.health.Journal;
import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.outbox.OutboxLimits;
import io.datacommunicator.edge.polling.DailySchedule;
import io.datacommunicator.edge.polling.PollPlan;
import io.datacommunicator.edge.polling.Polling;
import io.datacommunicator.edge.polling.ReadingIds;
import io.datacommunicator.edge.settings.AgentSettings;
import io.datacommunicator.edge.settings.SettingsFile;
import io.datacommunicator.edge.settings.SettingsProblem;
import io.datacommunicator.edge.upload.Backoff;
import io.datacommunicator.edge.upload.PersistentUploads;
import io.datacommunicator.edge.upload.PlatformAddress;
import io.datacommunicator.edge.upload.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** Makes the parts of the agent: what belongs to whom is written here and nowhere else. */
final class Assembly {

    private static final long MEBIBYTE = 1L << 20;

    private final Supplier<Path> data;
    private final Supplier<String> platform;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Assembly(Supplier<Path> data, Supplier<String> platform, Clock clock) {
        this.data = data;
        this.platform = platform;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    SecureRandom random() {
        return random;
    }

    AgentSettings settings() throws IOException, SettingsProblem {
        return SettingsFile.in(data.get());
    }

    DeviceKey key() throws IOException {
        return DeviceKey.in(data.get(), random);
    }

    Journal journal() {
        return new Journal(data.get());
    }

    Outbox outbox(AgentSettings settings) throws OutboxFailure {
        var limits = new OutboxLimits(settings.outboxEntries(), settings.outboxMebibytes() * MEBIBYTE);
        return Outbox.open(data.get().resolve("outbox"), limits, clock);
    }

    PollPlan plan(AgentSettings settings) {
        return new PollPlan(new DailySchedule(settings.pollTime(), settings.pollZone()), settings.pollRetry());
    }

    Polling polling(Outbox outbox) {
        return new Polling(outbox, new ReadingIds(random), clock);
    }

    /** Links to the configured machines, by name. */
    SequencedMap<String, MachineLink> links(AgentSettings settings) {
        var links = new LinkedHashMap<String, MachineLink>();
        var machines = new Machines(settings, clock);
        settings.machines().forEach(machine -> links.put(machine.name(), machines.link(machine)));
        return links;
    }

    Uploads uploads(AgentSettings settings, Outbox outbox) throws IOException {
        var key = key();
        return new Uploads(outbox, address(settings), key.clientId(), key::assertion, clock);
    }

    PersistentUploads persistent(AgentSettings settings, Uploads uploads, int attempts) {
        var journal = journal();
        return new PersistentUploads(
                uploads,
                new Backoff(settings.retryFirst(), settings.retryLongest(), random),
                attempts,
                delivery -> Bookkeeping.note(journal, delivery, clock.instant()));
    }

    private PlatformAddress address(AgentSettings settings) {
        if (!platform.get().isEmpty()) {
            return PlatformAddress.of(platform.get());
        }
        return new PlatformAddress(settings.platform()
                .orElseThrow(() -> new IllegalArgumentException("say where the platform is: --platform URL")));
    }
}
