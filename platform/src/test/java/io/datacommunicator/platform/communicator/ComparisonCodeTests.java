package io.datacommunicator.platform.communicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonCodeTests {
    @Test
    void boxShowsTheSameDigits() {
        // As in the edge agent's DeviceKeyTests.
        assertThat(ComparisonCode.of("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U"))
                .isEqualTo("022 075");
    }
}
