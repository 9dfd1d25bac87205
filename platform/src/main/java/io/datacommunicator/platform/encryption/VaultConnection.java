package io.datacommunicator.platform.encryption;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Everything between the platform and one Vault, put together: one HTTP client, one guard, a session for each role. */
final class VaultConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VaultConnection.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Scheduler scheduler = Schedulers.fromExecutorService(threads, "vault");
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("vault-tokens").factory());
    private final VaultSettings settings;
    private final HttpClient client;
    private final VaultMetrics metrics;
    private final VaultGuard guard;
    private final VaultSession platform;
    private final Optional<VaultSession> jobs;
    private final VaultWatch watch;

    VaultConnection(VaultSettings settings, boolean production, Clock clock, MeterRegistry registry) {
        this.settings = settings;
        this.client = VaultTls.client(settings.certificates(), settings.timeout(), threads);
        this.metrics = new VaultMetrics(registry);
        this.guard = new VaultGuard(settings.timeout(), settings.concurrent(), threads, scheduler, metrics);
        VaultDriver vault = new VaultDriver(settings.requireAddress(), client, settings.timeout(), null);
        this.watch = new VaultWatch(vault, metrics, settings.timeout(), threads);
        this.platform = session(vault, settings.credentials(), production, clock);
        this.jobs = settings.jobCredentials().map(given -> session(vault, given, production, clock));
    }

    /** Logs in, refuses roles that cannot do their work and, in production, roles that can do more; then keeps the tokens alive. */
    VaultConnection checked(boolean production) {
        VaultCheck check = new VaultCheck(settings.mount());
        require(check.ofPlatform(platform), "The platform's role", production);
        jobs.ifPresent(session -> require(check.ofJobs(session), "The role for jobs", production));
        Duration pace = Duration.ofSeconds(1);
        var _ = ticks.scheduleWithFixedDelay(this::tend, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
        var _ = ticks.scheduleWithFixedDelay(this::look, 0, VaultWatch.EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    TransitKeys transit() {
        return new VaultTransit(settings.mount(), platform, guard);
    }

    KeyKeeper keeper() {
        return jobs.<KeyKeeper>map(session -> new VaultKeeper(settings.mount(), session, guard))
                .orElseGet(KeyKeeper::elsewhere);
    }

    VaultMetrics metrics() {
        return metrics;
    }

    void look() {
        watch.look();
    }

    void tend() {
        platform.tend();
        jobs.ifPresent(VaultSession::tend);
    }

    @Override
    public void close() {
        ticks.shutdownNow();
        scheduler.dispose();
        threads.shutdownNow();
        client.shutdownNow();
    }

    private static VaultSession session(
            VaultDriver vault, VaultCredentials credentials, boolean production, Clock clock) {
        return new VaultSession(new VaultLogin(vault, credentials, clock), !production, clock);
    }

    private static void require(List<String> wrong, String role, boolean production) {
        List<String> lacking =
                wrong.stream().filter(line -> line.startsWith("lacks")).toList();
        if (!lacking.isEmpty() || (production && !wrong.isEmpty())) {
            throw new IllegalStateException(
                    role + " in Vault is not as infra/vault makes it: " + String.join("; ", wrong));
        }
        wrong.forEach(line -> LOG.warn("{} in Vault {}", role, line));
    }
}
