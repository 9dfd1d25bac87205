package io.datacommunicator.platform.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Queues work. It is on disk when the answer comes, and not tied to the transaction of whoever queues it. */
@Component
public final class Jobs {
    private final SchedulerClient client;
    private final InstallationSecrets secrets;
    private final InstallationScope scope;
    private final Clock clock;
    private final AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});

    Jobs(JobPool pool, InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes, Clock clock) {
        this.client = pool.client();
        this.secrets = secrets;
        this.scope = scopes.installation();
        this.clock = clock;
    }

    public <T> Mono<Void> queue(Job<T> job, T content) {
        return queue(job.name(), content, Duration.ZERO);
    }

    /** By name, for features which the work itself asks for. */
    public <T> Mono<Void> queue(String job, T content, Duration delay) {
        Instant when = clock.instant().plus(delay);
        return Mono.fromRunnable(() -> put(job, content, when))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private void put(String job, Object content, Instant when) {
        UUID id = UUID.randomUUID();
        client.scheduleIfNotExists(
                new TaskInstance<>(job, id.toString(), secrets.seal(scope, place(id), content)), when);
        wake.get().run();
    }

    <T> T open(TaskInstance<byte[]> instance, Class<T> type) {
        return secrets.open(scope, place(UUID.fromString(instance.getId())), instance.getData(), type);
    }

    /** Whom to tell that there may be work. */
    void wakeWith(Runnable runner) {
        wake.set(runner);
    }

    private static Binding place(UUID id) {
        return Binding.of("job.scheduled_tasks.task_data", id);
    }
}
