package io.datacommunicator.edge.polling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptScheduleTests {

    private static final DailySchedule STANDARD = new DailySchedule(LocalTime.of(3, 30), ZoneId.of("Europe/Zurich"));
    private static final DailySchedule TOLD = new DailySchedule(LocalTime.of(14, 5), ZoneId.of("Asia/Tokyo"));

    @TempDir
    Path directory;

    private KeptSchedule kept() {
        return new KeptSchedule(directory, STANDARD);
    }

    @Test
    void theSettingsCountUntilThePlatformSaysOtherwise() {
        var schedule = kept();
        assertThat(schedule.current()).isEqualTo(STANDARD);

        schedule.follow(TOLD);

        assertThat(schedule.current()).isEqualTo(TOLD);
    }

    @Test
    void whatWasToldSurvivesARestart() {
        kept().follow(TOLD);
        assertThat(kept().current()).isEqualTo(TOLD);
        kept().follow(STANDARD);
        assertThat(kept().current()).isEqualTo(STANDARD);
    }

    @Test
    void aFileThatCannotBeReadIsNone() throws Exception {
        Files.writeString(directory.resolve("schedule.properties"), "time=25:00\nzone=Mars/Olympus\n");
        assertThat(kept().current()).isEqualTo(STANDARD);
    }
}
