package io.datacommunicator.edge.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.identity.DeviceKey;
import io.datacommunicator.edge.identity.EnrolmentFile;
import io.datacommunicator.edge.testing.Enrolments;
import io.datacommunicator.edge.testing.FlakyPlatform;
import io.datacommunicator.edge.upload.Exchange;
import io.datacommunicator.edge.upload.PlatformAddress;
import io.datacommunicator.edge.upload.PlatformTime;
import io.datacommunicator.edge.upload.ProvenForms;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EnrollingTests {

    private static final Clock RIGHT = Clock.systemUTC();
    private static final BoxFacts BOX = new BoxFacts("02:00:5e:10:00:01", Optional.of("Lobby"), Optional.empty());
    private static final BoxFacts CLAIMING = new BoxFacts("02:00:5e:10:00:01", Optional.empty(), Optional.of("a-code"));

    @TempDir
    Path directory;

    private final SecureRandom random = new SecureRandom();
    private final DeviceKey key = DeviceKey.fresh(random);
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Asked> shown = new ArrayList<>();
    private EnrolmentFile file;
    private FlakyPlatform platform;

    @BeforeEach
    void start() throws Exception {
        file = new EnrolmentFile(directory, random);
        platform = FlakyPlatform.start(RIGHT);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    private Outcome enrol(BoxFacts box) throws Exception {
        return enrol(box, RIGHT, pauses::add);
    }

    private Outcome enrol(BoxFacts box, Clock ours, Pause pause) throws Exception {
        var time = new PlatformTime(ours);
        try (var exchange = new Exchange(time)) {
            var forms = new ProvenForms(exchange, time);
            return new Enrolling(PlatformAddress.of(platform.address()), forms, time, file, pause)
                    .enrol(key, box, shown::add);
        }
    }

    @Test
    void theCodeIsShownAndTheAnswerKept() throws Exception {
        assertThat(enrol(BOX)).isInstanceOf(Outcome.Enrolled.class);

        assertThat(shown)
                .containsExactly(new Asked(
                        "https://platform.example/device",
                        "https://platform.example/device?user_code=BCDF-GHJK",
                        "BCDF-GHJK",
                        key.comparison(),
                        Duration.ofMinutes(15)));
        assertThat(platform.asked())
                .containsExactly(
                        Map.of("client_id", "edge-agent", "mac_address", "02:00:5e:10:00:01", "place", "Lobby"));
        assertThat(file.read().orElseThrow().key().thumbprint()).isEqualTo(key.thumbprint());
        assertThat(pauses).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void itWaitsLongerWhenToldToAndWithoutANetwork() throws Exception {
        platform.answer("authorization_pending", "slow_down", "authorization_pending", "DROPPED", "DROPPED");

        assertThat(enrol(BOX)).isInstanceOf(Outcome.Enrolled.class);
        assertThat(pauses).extracting(Duration::toSeconds).containsExactly(5L, 5L, 10L, 10L, 20L, 40L);
    }

    @Test
    void anErrorOfThePlatformIsWaitedFor() throws Exception {
        platform.answer("temporarily_unavailable");

        assertThat(enrol(BOX)).isInstanceOf(Outcome.Enrolled.class);
    }

    @Test
    void aClaimCodeIsAnsweredAtOnce() throws Exception {
        assertThat(enrol(CLAIMING)).isInstanceOf(Outcome.Enrolled.class);

        assertThat(platform.asked().getFirst()).containsEntry("claim_code", "a-code");
        assertThat(shown).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void aWorthlessClaimCodeIsSaid() throws Exception {
        assertThat(enrol(new BoxFacts("02:00:5e:10:00:01", Optional.empty(), Optional.of("wrong"))))
                .isEqualTo(new Outcome.Denied());
    }

    @Test
    void aNoKeepsWhatWas() throws Exception {
        Enrolments.enrol(directory, platform);
        var before = file.read().orElseThrow();
        platform.answer("authorization_pending", "access_denied");

        assertThat(enrol(BOX)).isEqualTo(new Outcome.Denied());
        assertThat(file.read().orElseThrow().refreshToken()).isEqualTo(before.refreshToken());
    }

    @Test
    void anExpiredCodeIsSaid() throws Exception {
        platform.answer("authorization_pending", "expired_token");

        assertThat(enrol(BOX)).isEqualTo(new Outcome.Expired());
        assertThat(file.read()).isEmpty();
    }

    @Test
    void itGivesUpWhenTheTimeIsOver() throws Exception {
        platform.codesLive(Duration.ofSeconds(1));
        platform.answer(Collections.nCopies(100_000, "authorization_pending").toArray(String[]::new));

        assertThat(enrol(BOX)).isEqualTo(new Outcome.Expired());
        assertThat(pauses).hasSizeGreaterThan(1);
    }

    @Test
    void aClockThatIsAYearWrongDoesNotMatter() throws Exception {
        assertThat(enrol(BOX, Clock.offset(RIGHT, Duration.ofDays(-366)), pauses::add))
                .isInstanceOf(Outcome.Enrolled.class);
        assertThat(file.read().orElseThrow().since()).isAfter(RIGHT.instant().minusSeconds(60));
        assertThat(enrol(BOX, Clock.offset(RIGHT, Duration.ofDays(366)), pauses::add))
                .isInstanceOf(Outcome.Enrolled.class);
    }

    @Test
    void withoutAPlatformItSaysSoAtOnce() {
        platform.close();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> enrol(BOX));
    }
}
