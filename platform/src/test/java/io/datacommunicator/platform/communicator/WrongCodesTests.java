package io.datacommunicator.platform.communicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.id.LoginId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WrongCodesTests {
    private static final LoginId ALICE = new LoginId(UUID.randomUUID());
    private static final LoginId BOB = new LoginId(UUID.randomUUID());
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final WrongCodes codes = new WrongCodes(clock);

    @Test
    void tenWrongOnesAreTooManyForAQuarterOfAnHour() {
        for (int i = 1; i < WrongCodes.MOST; i++) {
            codes.wrong(ALICE);
            assertThat(codes.tooMany(ALICE)).isFalse();
        }
        codes.wrong(ALICE);

        assertThat(codes.tooMany(ALICE)).isTrue();
        assertThat(codes.tooMany(BOB)).isFalse();
        now = now.plus(Duration.ofMinutes(15));
        assertThat(codes.tooMany(ALICE)).isFalse();
        codes.wrong(ALICE);
        assertThat(codes.tooMany(ALICE)).isFalse();
    }
}
