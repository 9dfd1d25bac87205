package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.id.MachineAlias;
import java.util.Set;

/** What stands sealed in a row of {@code customer.machine_group}. */
record MachineGroupDetails(String name, Set<MachineAlias> machines) {
    MachineGroupDetails {
        machines = Set.copyOf(machines);
    }
}
