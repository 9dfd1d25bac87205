package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proof that machine rows of one owner may be reached: of all machines, or of those it names. */
public final class OwnerScope {
    private final OwnerId owner;
    private final @Nullable Set<MachineId> machines;

    private OwnerScope(OwnerId owner, @Nullable Set<MachineId> machines) {
        this.owner = owner;
        this.machines = machines;
    }

    static OwnerScope whole(OwnerId owner) {
        return new OwnerScope(owner, null);
    }

    static OwnerScope narrowed(OwnerId owner, Collection<MachineId> machines) {
        return new OwnerScope(owner, Set.copyOf(machines));
    }

    public OwnerId owner() {
        return owner;
    }

    public boolean covers(MachineId machine) {
        return machines == null || machines.contains(machine);
    }

    /** Whether it reaches every machine that the other does. */
    public boolean includes(OwnerScope other) {
        return owner.equals(other.owner)
                && (machines == null || (other.machines != null && machines.containsAll(other.machines)));
    }

    /** The same proof for fewer machines; those it does not cover are left out. */
    public OwnerScope narrowedTo(Collection<MachineId> wanted) {
        return narrowed(owner, wanted.stream().filter(this::covers).toList());
    }

    /** The same proof for one machine; for none if it does not cover it. */
    public OwnerScope narrowedTo(MachineId wanted) {
        return narrowedTo(Set.of(wanted));
    }

    /** The machines it names, as an SQL parameter; null when it covers all. */
    public UUID @Nullable [] machineParameter() {
        return machines == null ? null : machines.stream().map(MachineId::value).toArray(UUID[]::new);
    }
}
