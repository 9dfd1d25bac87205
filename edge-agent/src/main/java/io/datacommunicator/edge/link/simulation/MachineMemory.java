package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import java.util.List;

/**
 * What a machine holds at one moment, as it would send it.
 *
 * @param counters three bytes for each slot, and two to spare
 * @param maintenanceCounts two bytes each, in the machine's order
 * @param maintenancePercents one byte each, in the machine's order
 * @param alarmBits ascending
 */
record MachineMemory(Bytes counters, Bytes maintenanceCounts, Bytes maintenancePercents, List<Integer> alarmBits) {

    MachineMemory {
        alarmBits = List.copyOf(alarmBits);
    }
}
