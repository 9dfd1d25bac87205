package io.datacommunicator.platform.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.datacommunicator.platform.access.Await;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Jobs and routines as the scheduler wants them. */
@Component
final class JobTasks {
    private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private final Jobs jobs;
    private final List<Job<?>> once;
    private final List<Routine> again;

    JobTasks(Jobs jobs, List<Job<?>> once, List<Routine> again) {
        this.jobs = jobs;
        this.once = List.copyOf(once);
        this.again = List.copyOf(again);
    }

    List<Task<?>> once() {
        return once.stream().<Task<?>>map(this::task).toList();
    }

    List<RecurringTask<Void>> again() {
        return again.stream().map(JobTasks::task).toList();
    }

    static Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private <T> Task<byte[]> task(Job<T> job) {
        return Tasks.oneTime(job.name(), byte[].class)
                .onFailure((complete, operations) -> failed(job, complete, operations))
                .execute((instance, _) -> Await.on(job.work().apply(jobs.open(instance, job.content()))));
    }

    private static RecurringTask<Void> task(Routine routine) {
        return Tasks.recurring(routine.name(), FixedDelay.of(routine.every()))
                .execute((_, _) -> Await.on(routine.work().get()));
    }

    private static void failed(Job<?> job, ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        int before = complete.getExecution().consecutiveFailures;
        String cause = complete.getCause()
                .map(error -> error.getClass().getSimpleName())
                .orElse("nothing");
        if (before + 1 >= job.attempts()) {
            LOG.error("{} is given up after {} attempts: {}", job.name(), job.attempts(), cause);
            operations.remove();
        } else {
            Duration wait = waitAfter(before);
            LOG.warn("{} failed and is tried again in {}: {}", job.name(), wait, cause);
            operations.reschedule(complete, complete.getTimeDone().plus(wait));
        }
    }
}
