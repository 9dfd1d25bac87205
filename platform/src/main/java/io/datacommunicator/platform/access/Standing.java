package io.datacommunicator.platform.access;

import java.util.List;

/** How a caller stands to one account: the facts from which permission is decided. */
sealed interface Standing {
    AccountState state();

    record Holder(AccountState state) implements Standing {}

    record Recipient(AccountState state, List<Share> shares) implements Standing {
        public Recipient {
            shares = List.copyOf(shares);
        }
    }
}
