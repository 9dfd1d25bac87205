package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.encryption.SealedReading;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Readings column by column, for one statement.
 *
 * @param sealed all sealed contents, end to end
 * @param starts where each begins in {@code sealed}, counted from 1 as SQL does
 * @param fingerprints 32 bytes each, end to end
 */
@SuppressWarnings("ArrayRecordComponent") // goes straight into a statement
record PackedReadings(
        UUID[] machines,
        UUID[] ids,
        OffsetDateTime[] times,
        UUID[] keys,
        byte[] sealed,
        byte[] fingerprints,
        Integer[] starts,
        Integer[] lengths) {
    static PackedReadings of(List<SealedReading> readings) {
        Integer[] starts = new Integer[readings.size()];
        Integer[] lengths = new Integer[readings.size()];
        int end = 0;
        for (int i = 0; i < readings.size(); i++) {
            starts[i] = end + 1;
            lengths[i] = readings.get(i).sealed().length;
            end += lengths[i];
        }
        ByteBuffer sealed = ByteBuffer.allocate(end);
        ByteBuffer fingerprints = ByteBuffer.allocate(readings.size() * 32);
        readings.forEach(reading -> {
            sealed.put(reading.sealed());
            fingerprints.put(reading.fingerprint());
        });
        return new PackedReadings(
                readings.stream().map(reading -> reading.machine().value()).toArray(UUID[]::new),
                readings.stream().map(reading -> reading.id().value()).toArray(UUID[]::new),
                readings.stream().map(reading -> time(reading.takenAt())).toArray(OffsetDateTime[]::new),
                readings.stream().map(reading -> reading.key().value()).toArray(UUID[]::new),
                sealed.array(),
                fingerprints.array(),
                starts,
                lengths);
    }

    /** Within what PostgreSQL can say. */
    static OffsetDateTime time(Instant instant) {
        Instant low = Instant.parse("0001-01-01T00:00:00Z");
        Instant high = Instant.parse("9999-01-01T00:00:00Z");
        Instant within = instant.isBefore(low) ? low : instant.isAfter(high) ? high : instant;
        return within.atOffset(ZoneOffset.UTC);
    }
}
