package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proof that some cells of some machines of one owner may be read. A cell shows if one entry covers both its field and
 * its time; entries do not add up.
 */
public final class ReadGrant {
    private final OwnerScope scope;
    private final @Nullable Map<MachineId, List<Entry>> entries;

    private ReadGrant(OwnerScope scope, @Nullable Map<MachineId, List<Entry>> entries) {
        this.scope = scope;
        this.entries = entries;
    }

    /** The holder's grant. */
    static ReadGrant everything(OwnerScope scope) {
        return new ReadGrant(scope, null);
    }

    static ReadGrant some(OwnerScope whole, Map<MachineId, List<Entry>> entries) {
        return new ReadGrant(whole.narrowedTo(entries.keySet()), Map.copyOf(entries));
    }

    /** Reaches rows of the granted machines and of no others. */
    public OwnerScope scope() {
        return scope;
    }

    /** Whether the reader is the holder of the account. */
    public boolean everything() {
        return entries == null;
    }

    public boolean covers(MachineId machine) {
        return scope.covers(machine);
    }

    /** Whether a fact of the machine itself, which has no time, may be read. */
    public boolean covers(MachineId machine, SharedField field) {
        return covers(machine)
                && (entries == null
                        || entriesOf(machine).stream()
                                .anyMatch(entry -> entry.fields().contains(field)));
    }

    /** Whether a fact of a reading taken at this time may be read. */
    public boolean covers(MachineId machine, SharedField field, Instant time) {
        return covers(machine)
                && (entries == null
                        || entriesOf(machine).stream()
                                .anyMatch(entry -> entry.fields().contains(field) && entry.covers(time)));
    }

    /** Whether a reading taken at this time may be known at all. */
    public boolean coversTime(MachineId machine, Instant time) {
        return covers(machine)
                && (entries == null
                        || entriesOf(machine).stream().anyMatch(entry -> entry.ofReadings() && entry.covers(time)));
    }

    /** Whether every cell that the other covers is covered here too, as far as single entries tell. */
    public boolean includes(ReadGrant other) {
        return scope.includes(other.scope)
                && (entries == null
                        || (other.entries != null
                                && other.entries.keySet().stream().allMatch(machine -> includes(other, machine))));
    }

    private boolean includes(ReadGrant other, MachineId machine) {
        return other.entriesOf(machine).stream()
                .allMatch(entry -> entriesOf(machine).stream().anyMatch(mine -> mine.includes(entry)));
    }

    /** The times of which this field of the machine's readings may be read: apart from each other, earliest first. */
    public List<Window> windows(MachineId machine, SharedField field) {
        if (entries == null) {
            return covers(machine) ? List.of(Window.ALWAYS) : List.of();
        }
        return Window.merged(entriesOf(machine).stream()
                .filter(entry -> entry.fields().contains(field))
                .map(Entry::window));
    }

    /** The times of which readings of the machine may be known at all. */
    public List<Window> windows(MachineId machine) {
        if (entries == null) {
            return covers(machine) ? List.of(Window.ALWAYS) : List.of();
        }
        return Window.merged(
                entriesOf(machine).stream().filter(Entry::ofReadings).map(Entry::window));
    }

    private List<Entry> entriesOf(MachineId machine) {
        return entries == null ? List.of() : entries.getOrDefault(machine, List.of());
    }

    /** Some fields of the readings taken from one time on ({@code null}: ever) and before another. */
    record Entry(
            Set<SharedField> fields,
            @Nullable Instant from,
            @Nullable Instant until) {
        Entry {
            fields = fields.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(fields));
        }

        boolean ofReadings() {
            return fields.stream().anyMatch(SharedField::ofReadings);
        }

        boolean covers(Instant time) {
            return (from == null || !time.isBefore(from)) && (until == null || time.isBefore(until));
        }

        boolean includes(Entry other) {
            return fields.containsAll(other.fields)
                    && !window().from().isAfter(other.window().from())
                    && !window().until().isBefore(other.window().until());
        }

        Window window() {
            return new Window(from == null ? Instant.MIN : from, until == null ? Instant.MAX : until);
        }
    }
}
