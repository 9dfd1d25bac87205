package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.access.MachineRef;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.id.MachineId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A machine with the facts that a grant covers and no others. Carries the grant, so that whoever was given the machine
 * can ask for its readings and for nothing else.
 */
public final class VisibleMachine implements Granted {
    private final MachineId id;
    private final MachineDetails details;
    private final ReadGrant grant;

    VisibleMachine(MachineId id, MachineDetails details, ReadGrant grant) {
        this.id = id;
        this.details = ReadingRules.cut(id, details, grant);
        this.grant = grant;
    }

    @Override
    public boolean covers(int fieldNumber) {
        return fieldNumber == OWNER_ONLY
                ? grant.everything()
                : SharedField.numbered(fieldNumber)
                        .filter(field -> grant.covers(id, field))
                        .isPresent();
    }

    public ReadGrant grant() {
        return grant;
    }

    public MachineId id() {
        return id;
    }

    public MachineRef ref() {
        return new MachineRef(grant.scope().owner(), id);
    }

    /** Whether this field of a reading taken at this time may be read. */
    public boolean covers(SharedField field, Instant time) {
        return grant.covers(id, field, time);
    }

    public @Nullable Integer articleNumber() {
        return details.articleNumber();
    }

    public @Nullable Integer machineNumber() {
        return details.machineNumber();
    }

    public @Nullable Integer serialNumber() {
        return details.serialNumber();
    }

    public @Nullable LocalDate productionDate() {
        return details.productionDate();
    }

    public @Nullable String name() {
        return details.name();
    }

    public ZoneId timeZone() {
        return ZoneId.of(details.timeZone());
    }

    public VisiblePlace place() {
        MachineDetails.Place place = details.place();
        return new VisiblePlace(this, place.label(), place.town(), place.latitude(), place.longitude());
    }
}
