package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.id.MachineGroupId;
import java.util.List;

/** Machines that their owner put together, as a site or a floor. A machine can be in several. */
record MachineGroup(MachineGroupId id, String name, List<VisibleMachine> machines) {
    MachineGroup {
        machines = List.copyOf(machines);
    }
}
