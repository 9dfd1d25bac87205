package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading with the cells that a grant covers and no others. Made by the key door alone; whatever is derived from it
 * can show nothing more.
 */
public final class VisibleReading implements Granted {
    private final MachineId machine;
    private final Reading reading;
    private final ReadGrant grant;

    VisibleReading(MachineId machine, Reading reading, ReadGrant grant) {
        this.machine = machine;
        this.reading = ReadingRules.cut(machine, reading, grant);
        this.grant = grant;
    }

    @Override
    public boolean covers(int fieldNumber) {
        return fieldNumber == OWNER_ONLY
                ? grant.everything()
                : SharedField.numbered(fieldNumber).filter(this::covers).isPresent();
    }

    private boolean covers(SharedField field) {
        return grant.covers(machine, field, reading.takenAt());
    }

    public MachineId machine() {
        return machine;
    }

    public ReadingId id() {
        return reading.id();
    }

    public Instant takenAt() {
        return reading.takenAt();
    }

    /** What the machine itself calls its total; empty where it names none or it is not shared. */
    public Optional<Long> total() {
        return Optional.ofNullable(reading.counters().get(Reading.TOTAL));
    }

    /** By product code, without the total; empty where not shared. */
    public SortedMap<Integer, Long> counters() {
        return reading.counters().tailMap(Reading.TOTAL + 1);
    }

    public Map<Maintenance, Long> maintenanceCounters() {
        return reading.maintenanceCounters();
    }

    public Map<Maintenance, Integer> maintenanceProgress() {
        return reading.maintenanceProgress();
    }

    /** The bits that were set, ascending. */
    public List<Integer> alarms() {
        return reading.alarms();
    }

    public Optional<Reading.Link> link() {
        return covers(SharedField.LINK) ? Optional.of(reading.link()) : Optional.empty();
    }

    public List<Reading.RawFrame> rawFrames() {
        return reading.rawFrames();
    }

    /** The alias of the communicator; null unless the holder reads. */
    public @Nullable UUID communicator() {
        return grant.everything() ? reading.communicator() : null;
    }

    /** Whether the cells of alarms may be read at this time, which decides whether an episode may end there. */
    public boolean showsAlarms() {
        return covers(SharedField.ALARMS);
    }
}
