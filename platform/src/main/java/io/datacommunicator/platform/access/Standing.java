package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineAlias;
import java.util.List;
import java.util.Set;

/** How a caller stands to one account: the facts from which permission is decided. */
sealed interface Standing {
    AccountState state();

    record Holder(AccountState state) implements Standing {}

    record Recipient(AccountState state, List<Share> shares) implements Standing {
        public Recipient {
            shares = List.copyOf(shares);
        }
    }

    record Share(boolean allMachines, Set<MachineAlias> machines, boolean paused, ShareTerms terms) {
        public Share {
            machines = Set.copyOf(machines);
        }
    }
}
