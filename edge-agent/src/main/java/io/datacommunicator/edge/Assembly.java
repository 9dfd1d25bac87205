package io.datacommunicator.edge;

import io.datacommunicator.edge.enrolment.Enrolling;
import io.datacommunicator.edge.enrolment.Pause;
import io.datacommunicator.edge.health.Journal;
import io.datacommunicator.edge.identity.Enrolment;
import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.outbox.OutboxLimits;
import io.datacommunicator.edge.polling.DailySchedule;
import io.datacommunicator.edge.polling.KeptSchedule;
import io.datacommunicator.edge.polling.PollPlan;
import io.datacommunicator.edge.polling.Polling;
import io.datacommunicator.edge.polling.ReadingIds;
import io.datacommunicator.edge.settings.AgentSettings;
import io.datacommunicator.edge.settings.SettingsFile;
import io.datacommunicator.edge.settings.SettingsProblem;
import io.datacommunicator.edge.upload.Backoff;
import io.datacommunicator.edge.upload.Credential;
import io.datacommunicator.edge.upload.Exchange;
import io.datacommunicator.edge.upload.PersistentUploads;
import io.datacommunicator.edge.upload.PlatformAddress;
import io.datacommunicator.edge.upload.PlatformTime;
import io.datacommunicator.edge.upload.ProvenForms;
import io.datacommunicator.edge.upload.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;
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

    EnrolmentFile enrolments() {
        return new EnrolmentFile(data.get(), random);
    }

    Enrolment enrolled() throws IOException {
        return enrolments().read().orElseThrow(() -> new IOException("this box is not enrolled: say enroll"));
    }

    /** What asks for enrolment; close it. */
    Asking asking(AgentSettings settings) {
        var address = address(settings);
        var time = new PlatformTime(clock);
        var exchange = new Exchange(time);
        var forms = new ProvenForms(exchange, time);
        return new Asking(exchange, new Enrolling(address, forms, time, enrolments(), Pause.SLEEPING));
    }

    Journal journal() {
        return new Journal(data.get());
    }

    Outbox outbox(AgentSettings settings) throws OutboxFailure {
        var limits = new OutboxLimits(settings.outboxEntries(), settings.outboxMebibytes() * MEBIBYTE);
        return Outbox.open(data.get().resolve("outbox"), limits, clock);
    }

    /** When machines are read: as the platform told last, or else the settings. */
    KeptSchedule schedule(AgentSettings settings) {
        return new KeptSchedule(data.get(), new DailySchedule(settings.pollTime(), settings.pollZone()));
    }

    PollPlan plan(AgentSettings settings, KeptSchedule schedule) {
        return new PollPlan(schedule.current(), settings.pollRetry());
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

    Uploads uploads(AgentSettings settings, Outbox outbox, KeptSchedule schedule) {
        return new Uploads(
                outbox,
                address(settings),
                this::credential,
                told -> schedule.follow(new DailySchedule(told.time(), told.zone())),
                clock);
    }

    private Optional<Credential> credential() throws IOException {
        return enrolments().read().map(enrolment -> new Credential(enrolment.refreshToken(), enrolment.key()::proof));
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

    record Asking(Exchange exchange, Enrolling enrolling) implements AutoCloseable {
        @Override
        public void close() {
            exchange.close();
        }
    }
}
