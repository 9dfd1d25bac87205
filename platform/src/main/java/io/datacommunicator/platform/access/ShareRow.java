package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.ShareId;
import java.util.Set;

/** A row of {@code customer.share} with the machines it names. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from a row to the cipher, compared by nobody
public record ShareRow(ShareId id, boolean allMachines, boolean paused, Set<MachineAlias> machines, byte[] sealed) {
    public ShareRow {
        machines = Set.copyOf(machines);
    }
}
