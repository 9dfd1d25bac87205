package io.datacommunicator.edge.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.testing.FlakyPlatform;
import io.datacommunicator.edge.testing.TestLength;
import io.datacommunicator.edge.testing.Victim;
import io.datacommunicator.edge.upload.PlatformAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the agent at random moments while it enrols and fetches tokens: it is enrolled, or simply enrols again. */
final class EnrolmentKillIT {

    @TempDir
    Path directory;

    @Test
    void noPowerCutEverBricksTheBox() throws Exception {
        int kills = switch (TestLength.chosen()) {
            case STANDARD -> 12;
            case LONG -> 40;
            case CLAIM -> 100;
        };
        var random = new SplittableRandom(3);
        var file = new EnrolmentFile(directory, new SecureRandom());
        try (var platform = FlakyPlatform.start(InstantSource.system())) {
            var address = PlatformAddress.of(platform.address());
            for (int kill = 0; kill < kills; kill++) {
                var said = killed(platform, Duration.ofMillis(random.nextInt(250)));

                assertThat(said).doesNotContain("BRICKED");
                assertThat(EnrolmentVictim.refreshes(address, file)).isTrue();
            }
            assertThat(EnrolmentVictim.enrol(address, file, DeviceKey.fresh(new SecureRandom())))
                    .isInstanceOf(Outcome.Enrolled.class);
        }
    }

    private List<String> killed(FlakyPlatform platform, Duration life) throws Exception {
        try (var victim = Victim.start(EnrolmentVictim.class, directory, directory.toString(), platform.address())) {
            victim.go();
            return victim.killAfter(life);
        }
    }
}
