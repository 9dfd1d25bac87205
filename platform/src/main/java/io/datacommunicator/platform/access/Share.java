package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.SubAccountId;
import java.util.Set;

/**
 * What a holder shows to one sub-account. Sealed whole: nothing of it is believed from a column.
 *
 * @param allMachines those to come too; then {@code machines} is empty
 */
public record Share(
        SubAccountId subAccount, boolean allMachines, Set<MachineAlias> machines, boolean paused, ShareTerms terms) {
    public Share {
        machines = Set.copyOf(machines);
    }

    /** Of these machines alone. */
    public static Share of(SubAccountId subAccount, Set<MachineAlias> machines, ShareTerms terms) {
        return new Share(subAccount, false, machines, false, terms);
    }

    /** Of all machines, those to come too. */
    public static Share ofAll(SubAccountId subAccount, ShareTerms terms) {
        return new Share(subAccount, true, Set.of(), false, terms);
    }

    /** The same, paused or not. */
    public Share paused(boolean now) {
        return new Share(subAccount, allMachines, machines, now, terms);
    }
}
