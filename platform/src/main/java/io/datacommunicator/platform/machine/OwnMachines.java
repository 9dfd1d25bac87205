package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineAlias;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The machines of one account by the names that customer rows have for them. */
public final class OwnMachines {
    private final OwnAccount own;
    private final Map<String, MachineAlias> aliases = new HashMap<>();
    private final Map<MachineAlias, VisibleMachine> machines = new LinkedHashMap<>();

    /** @param seen what the holder sees, also of others */
    OwnMachines(OwnAccount own, List<VisibleMachine> seen, MachineIds ids) {
        this.own = own;
        seen.stream()
                .filter(machine -> machine.ref().owner().equals(own.owner().owner()))
                .forEach(machine -> {
                    MachineAlias alias = own.link().aliasOf(machine.id());
                    aliases.put(ids.of(machine), alias);
                    machines.put(alias, machine);
                });
    }

    /** Whose they are. */
    public OwnAccount account() {
        return own;
    }

    /** Refuses with {@code NotVisible} an opaque id that is none of these machines. */
    public Set<MachineAlias> aliases(List<String> wanted) {
        if (!aliases.keySet().containsAll(wanted)) {
            throw new Failure.NotVisible();
        }
        return wanted.stream().map(aliases::get).collect(Collectors.toUnmodifiableSet());
    }

    /** In the order in which lists have them; those that are no more are left out. */
    public List<VisibleMachine> named(Set<MachineAlias> wanted) {
        return machines.entrySet().stream()
                .filter(machine -> wanted.contains(machine.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
