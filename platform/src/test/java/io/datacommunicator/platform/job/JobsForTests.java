package io.datacommunicator.platform.job;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Instant;
import java.util.List;

/** Does the work of a platform at a time of the test's choice, on the test's thread. */
public final class JobsForTests {
    private JobsForTests() {}

    /** Everything due at this time, and what that queues. What fails waits for a later call. */
    public static void runDue(TestPlatform platform, Instant now) {
        runDue(platform::part, now);
    }

    /** The same, of a platform that a test has started otherwise. */
    public static void runDue(Parts platform, Instant now) {
        JobTasks tasks = platform.part(JobTasks.class);
        SettableClock clock = new SettableClock();
        clock.set(now);
        TestHelper.ManualSchedulerBuilder builder = platform.part(JobPool.class)
                .scheduler((DataSourceAndTasks) TestHelper.ManualSchedulerBuilder::new, tasks.once());
        ManualScheduler scheduler =
                builder.clock(clock).startTasks(tasks.again()).build();
        scheduler.start();
        for (int round = 0; round < 4; round++) {
            scheduler.runAnyDueExecutions();
        }
        scheduler.stop();
    }

    /** Where the parts of a platform are had from. */
    public interface Parts {
        <T> T part(Class<T> type);
    }

    private interface DataSourceAndTasks
            extends java.util.function.BiFunction<
                    javax.sql.DataSource, List<Task<?>>, TestHelper.ManualSchedulerBuilder> {}
}
