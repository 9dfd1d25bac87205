package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountState;
import io.datacommunicator.platform.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How an account goes from one state to the next: {@code ACTIVE → CLOSING(until) → ERASED}, and back before the end. */
final class AccountLifeRules {
    private AccountLifeRules() {}

    /** Closing what is closing already changes nothing, so that a second tab does no harm and moves no date. */
    static AccountLife close(AccountLife now, Instant at, Duration coolingOff) {
        return switch (now.state()) {
            case ACTIVE -> new AccountLife(AccountState.CLOSING, firstDayAfter(at.plus(coolingOff)));
            case CLOSING -> now;
            case ERASED -> throw new Failure.NotVisible();
        };
    }

    static AccountLife reopen(AccountLife now) {
        return switch (now.state()) {
            case ACTIVE, CLOSING -> new AccountLife(AccountState.ACTIVE, null);
            case ERASED -> throw new Failure.NotVisible();
        };
    }

    /** Rows keep no times: a cooling-off is never shorter than promised, and up to a day longer. */
    private static LocalDate firstDayAfter(Instant end) {
        return end.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }
}
