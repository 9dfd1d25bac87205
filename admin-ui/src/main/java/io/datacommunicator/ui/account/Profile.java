package io.datacommunicator.ui.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person told of himself. Everything but name, language and mail address is voluntary. */
record Profile(
        @Nullable String name,
        String language,
        @Nullable String mailAddress,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String address,
        Account account) {

    /**
     * Where the account stands in its life.
     *
     * @param closingUntil the first day on which it is erased, while it closes
     */
    record Account(State state, @Nullable LocalDate closingUntil) {

        boolean closing() {
            return state == State.CLOSING;
        }
    }

    enum State {
        ACTIVE,
        CLOSING,
        ERASED
    }
}
