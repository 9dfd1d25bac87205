package io.datacommunicator.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The one clock: UTC, shifted by {@code platform.clock-offset} where no real data is at stake. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    Clock clock(@Value("${platform.clock-offset:PT0S}") Duration offset, Environment environment) {
        if (!offset.isZero() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("platform.clock-offset is refused under profile production");
        }
        return Clock.offset(Clock.systemUTC(), offset);
    }
}
