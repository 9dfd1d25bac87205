package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.ReadingId;
import java.util.UUID;

/** Says that a reading was stored. Names only: what it says is read and decided anew for each listener. */
public record Announcement(OwnerId owner, MachineId machine, ReadingId reading) {
    public MachineRef ref() {
        return new MachineRef(owner, machine);
    }

    String text() {
        return owner.value() + " " + machine.value() + " " + reading.value();
    }

    static Announcement of(String text) {
        String[] parts = text.split(" ", 3);
        return new Announcement(
                new OwnerId(UUID.fromString(parts[0])),
                new MachineId(UUID.fromString(parts[1])),
                new ReadingId(UUID.fromString(parts[2])));
    }
}
