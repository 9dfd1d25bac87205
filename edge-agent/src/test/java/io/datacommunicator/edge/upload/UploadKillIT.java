package io.datacommunicator.edge.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.testing.FlakyPlatform;
import io.datacommunicator.edge.testing.TestLength;
import io.datacommunicator.edge.testing.Victim;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the agent at random moments while it uploads over a bad line. */
final class UploadKillIT {

    private static final int BLOCK = 10_000;

    @TempDir
    Path directory;

    @Test
    void everyReadingArrivesOnceHoweverOftenTheAgentIsKilled() throws Exception {
        int kills = switch (TestLength.chosen()) {
            case STANDARD -> 20;
            case LONG -> 60;
            case CLAIM -> 200;
        };
        var key = DeviceKey.in(directory, new SecureRandom());
        try (var platform = FlakyPlatform.start(key.publicJwk(), InstantSource.system())) {
            platform.misfortune(40, 11);
            var kept = keptThrough(kills, platform);
            deliverTheRest(platform, key);

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
        for (int kill = 0; kill < kills; kill++) {
            try (var victim = Victim.start(
                    UploadVictim.class,
                    directory,
                    directory.toString(),
                    platform.address(),
                    String.valueOf(1 + kill * BLOCK))) {
                victim.go();
                for (var line : victim.killAfter(Duration.ofMillis(random.nextInt(600)))) {
                    kept.add(
                            UploadVictim.id(Integer.parseInt(line.substring(2))).toString());
                }
            }
        }
        return kept;
    }

    private void deliverTheRest(FlakyPlatform platform, DeviceKey key) throws Exception {
        try (var outbox = UploadVictim.open(directory);
                var uploads = UploadVictim.uploads(outbox, PlatformAddress.of(platform.address()), key)) {
            assertThat(UploadVictim.persistent(uploads).deliver()).isEqualTo(new Delivery.Done());
            assertThat(outbox.status().waiting()).isZero();
            assertThat(outbox.status().setAside()).isEmpty();
            assertThat(outbox.status().corruptFiles()).isEmpty();
        }
    }
}
