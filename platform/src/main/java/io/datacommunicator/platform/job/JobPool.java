package io.datacommunicator.platform.job;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Two connections of the scheduler's role, and what the scheduler needs to know of its table. */
@Component
final class JobPool implements AutoCloseable {
    private static final String TABLE = "job.scheduled_tasks";

    private final HikariDataSource connections;

    JobPool(JobSettings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("jobs");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        // The database may be late: the platform starts without it and finds it later.
        pool.setInitializationFailTimeout(-1);
        this.connections = new HikariDataSource(pool);
    }

    SchedulerClient client() {
        return SchedulerClient.Builder.create(connections)
                .tableName(TABLE)
                .serializer(SealedAlready.INSTANCE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .build();
    }

    <B extends SchedulerBuilder> B scheduler(BiFunction<DataSource, List<Task<?>>, B> builder, List<Task<?>> tasks) {
        B scheduler = builder.apply(connections, tasks);
        scheduler
                .tableName(TABLE)
                .serializer(SealedAlready.INSTANCE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false));
        return scheduler;
    }

    @Override
    public void close() {
        connections.close();
    }

    /** What is kept are bytes already. */
    private enum SealedAlready implements Serializer {
        INSTANCE;

        @Override
        public byte[] serialize(Object content) {
            return content instanceof byte[] bytes ? bytes : new byte[0];
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] kept) {
            return type.cast(kept);
        }
    }
}
