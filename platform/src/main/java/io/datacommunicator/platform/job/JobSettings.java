package io.datacommunicator.platform.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How work is kept and done.
 *
 * @param enabled whether this instance does work; queueing it is always possible
 * @param every how often is looked for work that other instances queued, or that has become due
 * @param url of the database, as JDBC says it
 */
@ConfigurationProperties("platform.jobs")
record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration every,
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {
    JobSettings {
        if (url.isEmpty()) {
            throw new IllegalArgumentException(
                    "the role of the scheduler is missing: set DATABASE_JOB_URL beside DATABASE_URL");
        }
        if (every.compareTo(Duration.ofMillis(100)) < 0 || every.compareTo(Duration.ofSeconds(20)) > 0) {
            // What is expired has to be gone within a minute.
            throw new IllegalArgumentException("platform.jobs.every must be 100ms to 20s");
        }
    }

    @Override
    public String toString() {
        return "JobSettings[enabled=" + enabled + ", every=" + every + "]";
    }
}
