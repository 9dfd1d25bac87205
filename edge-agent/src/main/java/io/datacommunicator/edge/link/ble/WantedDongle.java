package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineNumbers;
import java.util.Optional;

/** Which dongle an agent is to read: by its address, by its machine's numbers, by both, or any if there is only one. */
public record WantedDongle(Optional<String> address, Optional<MachineNumbers> machine) {

    public static WantedDongle any() {
        return new WantedDongle(Optional.empty(), Optional.empty());
    }

    /** True where nobody asked for another address. */
    public boolean acceptsAddress(String other) {
        return address.isEmpty() || address.get().equalsIgnoreCase(other);
    }

    /** True where nobody asked for another machine. */
    public boolean accepts(MachineIdentity identity) {
        return machine.isEmpty() || machine.get().equals(MachineNumbers.of(identity));
    }

    public boolean namesOne() {
        return address.isPresent() || machine.isPresent();
    }
}
