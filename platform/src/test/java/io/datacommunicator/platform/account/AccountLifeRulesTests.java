package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.AccountState;
import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountLifeRulesTests {
    private static final AccountLife ACTIVE = new AccountLife(AccountState.ACTIVE, null);
    private static final AccountLife ERASED = new AccountLife(AccountState.ERASED, null);
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T00:00:00Z, P7D, 2026-04-08",
        "2026-03-31T12:00:00Z, P7D, 2026-04-08",
        "2026-03-31T23:59:59Z, P7D, 2026-04-08",
        "2026-12-31T12:00:00Z, PT0S, 2027-01-01"
    })
    void theCoolingOffIsNeverShorterThanPromised(Instant at, Duration coolingOff, LocalDate until) {
        assertThat(AccountLifeRules.close(ACTIVE, at, coolingOff))
                .isEqualTo(new AccountLife(AccountState.CLOSING, until));
    }

    @Test
    void closingAgainMovesNoDate() {
        AccountLife closing = AccountLifeRules.close(ACTIVE, NOON, WEEK);

        assertThat(AccountLifeRules.close(closing, NOON.plus(WEEK), WEEK)).isEqualTo(closing);
    }

    @Test
    void reopeningForgetsTheDate() {
        assertThat(AccountLifeRules.reopen(AccountLifeRules.close(ACTIVE, NOON, WEEK)))
                .isEqualTo(ACTIVE);
        assertThat(AccountLifeRules.reopen(ACTIVE)).isEqualTo(ACTIVE);
    }

    @Test
    void whatIsErasedIsNotThere() {
        assertThatThrownBy(() -> AccountLifeRules.close(ERASED, NOON, WEEK)).isInstanceOf(Failure.NotVisible.class);
        assertThatThrownBy(() -> AccountLifeRules.reopen(ERASED)).isInstanceOf(Failure.NotVisible.class);
    }
}
