package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.id.MachineId;

/** What is known of a machine itself, as it stands in a row. */
@SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
public record SealedMachine(MachineId id, byte[] sealed) {}
