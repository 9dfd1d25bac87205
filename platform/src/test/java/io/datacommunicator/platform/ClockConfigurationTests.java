package io.datacommunicator.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockConfigurationTests {
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withInitializer(application ->
                    application.getBeanFactory().setConversionService(new ApplicationConversionService()))
            .withUserConfiguration(ClockConfiguration.class);

    @Test
    void clockIsUtcAndUnshifted() {
        context.run(started -> {
            Clock clock = started.getBean(Clock.class);
            assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
            assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        });
    }

    @Test
    void offsetShiftsTheClock() {
        context.withPropertyValues("platform.clock-offset=PT-48H")
                .run(started -> assertThat(started.getBean(Clock.class).instant())
                        .isCloseTo(Instant.now().minus(Duration.ofDays(2)), within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void offsetIsRefusedInProduction() {
        context.withPropertyValues("platform.clock-offset=1h", "spring.profiles.active=production")
                .run(started ->
                        assertThat(started).getFailure().rootCause().hasMessageContaining("platform.clock-offset"));
    }

    @Test
    void productionWithoutOffsetStarts() {
        context.withPropertyValues("spring.profiles.active=production")
                .run(started -> assertThat(started).hasSingleBean(Clock.class));
    }

    @Test
    void offsetThatIsNoDurationIsRefused() {
        context.withPropertyValues("platform.clock-offset=yesterday")
                .run(started -> assertThat(started).hasFailed());
    }
}
