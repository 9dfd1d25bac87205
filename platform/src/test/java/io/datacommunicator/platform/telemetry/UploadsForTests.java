package io.datacommunicator.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Uploaded readings with sensible content. */
public final class UploadsForTests {
    static final UploadedReading.Identity LOBBY =
            new UploadedReading.Identity(15326, 53313, 2, LocalDate.of(2019, 10, 7));
    static final UploadedReading.Identity BAR =
            new UploadedReading.Identity(13724, 5522, 50, LocalDate.of(2015, 11, 13));

    private UploadsForTests() {}

    /** A reading of which every value follows from the time: the later, the more was made. */
    static UploadedReading reading(UploadedReading.Identity machine, Instant takenAt) {
        long made = takenAt.getEpochSecond() / 600 - 2_900_000;
        return new UploadedReading(
                id(takenAt, machine.serialNumber()).toString(),
                takenAt,
                "BLE",
                machine,
                List.of(
                        new UploadedReading.Counter(0, made),
                        new UploadedReading.Counter(2, made / 3),
                        new UploadedReading.Counter(3, made / 2)),
                List.of(new UploadedReading.Named("CLEANING", made / 200)),
                List.of(new UploadedReading.Named("CLEANING", made % 100)),
                List.of(1, 13),
                List.of(new UploadedReading.Frame("status", "2a40000000040008")),
                new UploadedReading.Location(47.3769, 8.5417));
    }

    /** A UUID of version 7 that is always the same for the same arguments. */
    static UUID id(Instant takenAt, long number) {
        long high = (takenAt.toEpochMilli() << 16) | 0x7000L | (number & 0xFFF);
        return new UUID(high, 0x8000_0000_0000_0000L | number);
    }

    /** Readings of one machine at these times, all of which have to be new. */
    public static void store(TestPlatform platform, Caller.Device box, Stream<Instant> times) {
        List<UploadedReading> readings = times.map(time -> reading(LOBBY, time)).toList();
        List<Receipt> receipts =
                platform.part(Intake.class).accept(box, readings).block();
        assertThat(receipts).allMatch(receipt -> receipt instanceof Receipt.Accepted);
    }
}
