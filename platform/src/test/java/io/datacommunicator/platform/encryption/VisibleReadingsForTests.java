package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.id.MachineId;

/** Readings as the key door shows them, without a key. */
public final class VisibleReadingsForTests {
    private VisibleReadingsForTests() {}

    public static VisibleReading visible(MachineId machine, Reading reading, ReadGrant grant) {
        return new VisibleReading(machine, reading, grant);
    }
}
