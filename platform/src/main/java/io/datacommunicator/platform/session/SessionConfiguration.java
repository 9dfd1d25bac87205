package io.datacommunicator.platform.session;

import io.datacommunicator.platform.job.Routine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sees to it that what has expired is gone. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    @Bean
    Routine forgetSessions(Sessions sessions) {
        return new Routine(
                "session.forget-expired",
                Duration.ofMinutes(15),
                () -> sessions.deleteExpired().then());
    }
}
