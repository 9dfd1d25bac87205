package io.datacommunicator.edge.upload;

import static java.lang.System.Logger.Level.INFO;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.testing.Enrolments;
import io.datacommunicator.edge.testing.FlakyPlatform;
import io.datacommunicator.edge.testing.TestLength;
import io.datacommunicator.edge.testing.Victim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the agent at random moments while it uploads over a bad line. */
final class UploadKillIT {

    private static final System.Logger LOG = System.getLogger(UploadKillIT.class.getName());
    private static final int BLOCK = 10_000;

    @TempDir
    Path directory;

    @Test
    void everyReadingArrivesOnceHoweverOftenTheAgentIsKilled() throws Exception {
        int kills = switch (TestLength.chosen()) {
            case STANDARD -> 20;
            case LONG -> 300;
            case CLAIM -> 1000;
        };
        try (var platform = FlakyPlatform.start(InstantSource.system())) {
            var file = Enrolments.enrol(directory, platform);
            platform.misfortune(40, 11);
            var kept = keptThrough(kills, platform);
            deliverTheRest(platform, file);
            LOG.log(INFO, "{0} kills while uploading, {1} readings kept, each stored once", kills, kept.size());

            assertThat(platform.stored().keySet()).containsAll(kept);
            assertThat(platform.stored())
                    .allSatisfy((id, reading) -> assertThat(reading)
                            .hasToString(new String(
                                    UploadVictim.reading(reading.path("counters")
                                                    .path(0)
                                                    .path("count")
                                                    .asInt())
                                            .payload(),
                                    StandardCharsets.UTF_8)));
            assertThat(platform.stored().size() - kept.size())
                    .as("kept but not yet said")
                    .isBetween(0, kills);
        }
    }

    private Set<String> keptThrough(int kills, FlakyPlatform platform) throws Exception {
        var random = new SplittableRandom(5);
        var kept = new TreeSet<String>();
        var coming = victim(platform, 0);
        for (int kill = 1; kill <= kills; kill++) {
            try (var victim = coming) {
                victim.go();
                coming = victim(platform, kill); // gets ready while this one lives
                for (var line : victim.killAfter(Duration.ofMillis(random.nextInt(600)))) {
                    kept.add(
                            UploadVictim.id(Integer.parseInt(line.substring(2))).toString());
                }
            } catch (IOException e) {
                coming.close();
                throw e;
            }
        }
        coming.close();
        return kept;
    }

    private Victim victim(FlakyPlatform platform, int number) {
        return Victim.start(
                UploadVictim.class,
                directory,
                directory.toString(),
                platform.address(),
                String.valueOf(1 + number * BLOCK));
    }

    private void deliverTheRest(FlakyPlatform platform, EnrolmentFile file) throws Exception {
        try (var outbox = UploadVictim.open(directory);
                var uploads = UploadVictim.uploads(outbox, PlatformAddress.of(platform.address()), file)) {
            assertThat(UploadVictim.persistent(uploads).deliver()).isEqualTo(new Delivery.Done());
            assertThat(outbox.status().waiting()).isZero();
            assertThat(outbox.status().setAside()).isEmpty();
            assertThat(outbox.status().corruptFiles()).isEmpty();
        }
    }
}
