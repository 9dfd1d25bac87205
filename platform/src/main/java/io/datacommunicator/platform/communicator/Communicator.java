package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.id.CommunicatorId;

/** An enrolled communicator, as its holder sees it. */
public record Communicator(CommunicatorId id, String name, String macAddress) implements Granted {
    @Override
    public boolean covers(int fieldNumber) {
        return true;
    }
}
