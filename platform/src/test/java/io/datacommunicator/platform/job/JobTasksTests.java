package io.datacommunicator.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTasksTests {
    @ParameterizedTest
    @CsvSource({"0,PT30S", "1,PT1M", "2,PT2M", "6,PT32M", "7,PT1H", "8,PT1H", "2147483647,PT1H"})
    void waitDoublesUpToAnHour(int failures, Duration wait) {
        assertThat(JobTasks.waitAfter(failures)).isEqualTo(wait);
    }
}
