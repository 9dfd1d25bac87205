package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineAlias;
import java.time.Instant;
import java.util.List;

/** The decision who may read what: facts in, decision out. It stands here and nowhere else. */
final class AccessRules {
    private AccessRules() {}

    /** Whether everything of the account may be read. */
    static boolean mayReadEverything(Standing standing) {
        return alive(standing) && standing instanceof Standing.Holder;
    }

    /** What shares show of one machine at this moment; empty: the machine does not exist for this reader. */
    static List<ReadGrant.Entry> entries(Standing standing, MachineAlias machine, Instant now) {
        return switch (standing) {
            case Standing.Holder holder -> List.of();
            case Standing.Recipient recipient ->
                alive(recipient)
                        ? recipient.shares().stream()
                                .filter(share -> shows(share, machine, now))
                                .map(AccessRules::entry)
                                .toList()
                        : List.of();
        };
    }

    private static boolean alive(Standing standing) {
        return standing.state() != AccountState.ERASED;
    }

    private static boolean shows(Share share, MachineAlias machine, Instant now) {
        ShareTerms terms = share.terms();
        return !share.paused()
                && !terms.fields().isEmpty()
                && (terms.validFrom() == null || !now.isBefore(terms.validFrom()))
                && (terms.validUntil() == null || now.isBefore(terms.validUntil()))
                && (share.allMachines() || share.machines().contains(machine));
    }

    private static ReadGrant.Entry entry(Share share) {
        ShareTerms terms = share.terms();
        return new ReadGrant.Entry(terms.fields(), terms.from(), terms.until());
    }
}
