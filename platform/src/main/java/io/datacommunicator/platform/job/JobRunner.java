package io.datacommunicator.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the work that is due, as long as the platform runs. */
@Component
@ConditionalOnBooleanProperty(name = "platform.jobs.enabled", matchIfMissing = true)
final class JobRunner implements SmartLifecycle {
    private static final int THREADS = 4;

    private final Scheduler scheduler;
    private final Jobs jobs;
    private final AtomicBoolean running = new AtomicBoolean();

    JobRunner(JobPool pool, JobTasks tasks, Jobs jobs, JobSettings settings, Clock clock) {
        this.jobs = jobs;
        this.scheduler = pool.scheduler(Scheduler::create, tasks.once())
                .startTasks(tasks.again())
                .pollingInterval(settings.every())
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(
                        THREADS, Thread.ofVirtual().name("job-", 0).factory()))
                // Its own default is the name of the computer.
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .clock(clock::instant)
                // Causes may quote what the work was about; JobTasks says what happened.
                .failureLogging(LogLevel.OFF, false)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .build();
    }

    @Override
    public void start() {
        scheduler.start();
        jobs.wakeWith(scheduler::triggerCheckForDueExecutions);
        running.set(true);
    }

    @Override
    public void stop() {
        jobs.wakeWith(() -> {});
        scheduler.stop();
        running.set(false);
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
