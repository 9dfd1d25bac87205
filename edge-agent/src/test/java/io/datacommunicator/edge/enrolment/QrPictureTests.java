package io.datacommunicator.edge.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QrPictureTests {

    @Test
    void aCodeIsASquareWithALightBorder() {
        var lines = QrPicture.of("https://platform.example/device?user_code=BCDF-GHJK")
                .lines()
                .toList();

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSameSizeAs(lines.getFirst()));
        assertThat(lines.getFirst()).matches("█+");
        assertThat(lines).allSatisfy(line -> assertThat(line).startsWith("█").endsWith("█"));
        assertThat(lines.size()).isEqualTo((lines.getFirst().length() + 1) / 2);
    }
}
