package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.encryption.VisibleReading;

/** A reading together with its machine, which tells what its codes and bits mean. */
record MachineReading(VisibleMachine machine, VisibleReading reading) implements Granted {
    @Override
    public boolean covers(int fieldNumber) {
        return reading.covers(fieldNumber);
    }
}
