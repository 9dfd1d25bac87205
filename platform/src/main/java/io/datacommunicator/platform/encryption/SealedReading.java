package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.id.DataKeyId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ReadingId;
import java.time.Instant;

/**
 * A reading as it stands in a row.
 *
 * @param fingerprint equal for equal readings under one data key; tells nothing without it
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
public record SealedReading(
        MachineId machine, ReadingId id, Instant takenAt, DataKeyId key, byte[] sealed, byte[] fingerprint) {}
