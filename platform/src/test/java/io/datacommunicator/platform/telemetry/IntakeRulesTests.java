package io.datacommunicator.platform.telemetry;

import static io.datacommunicator.platform.telemetry.UploadsForTests.LOBBY;
import static io.datacommunicator.platform.testing.TestPlatform.NOW;
import static io.datacommunicator.platform.testing.TestPlatform.SINCE;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.encryption.Reading;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeRulesTests {
    private static final UUID ALIAS = new UUID(7, 7);
    private static final Instant TAKEN = NOW.minusSeconds(60);

    /** A reading with one value changed; without reason it is valid. */
    record Case(String name, UploadedReading uploaded, RejectionReason reason, String field) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(times(), identities(), ids(), counters(), maintenance(), alarms(), frames(), locations())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyBoundHoldsToTheLastValue(Case situation) {
        Verdict verdict = IntakeRules.check(situation.uploaded(), ALIAS, SINCE, NOW);

        if (situation.reason() == null) {
            assertThat(verdict).isInstanceOf(Verdict.Valid.class);
        } else {
            assertThat(verdict).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> {
                assertThat(rejected.receipt().readingId())
                        .isEqualTo(situation.uploaded().id());
                assertThat(rejected.receipt().reason()).isEqualTo(situation.reason());
                assertThat(rejected.receipt().field()).isEqualTo(situation.field());
                assertThat(rejected.receipt().limit()).isNotBlank();
            });
        }
    }

    @Test
    void aValidReadingIsTakenAsItWasSent() {
        UploadedReading uploaded = UploadsForTests.reading(LOBBY, TAKEN);
        Verdict.Valid valid = (Verdict.Valid) IntakeRules.check(uploaded, ALIAS, SINCE, NOW);
        Reading reading = valid.reading();

        assertThat(valid.machine())
                .isEqualTo(new MachineIdentity(
                        LOBBY.articleNumber(), LOBBY.machineNumber(), LOBBY.serialNumber(), LOBBY.productionDate()));
        assertThat(reading.id().value()).hasToString(uploaded.id());
        assertThat(reading.communicator()).isEqualTo(ALIAS);
        assertThat(reading.counters()).containsOnlyKeys(0, 2, 3);
        assertThat(reading.maintenanceProgress()).containsOnlyKeys(Maintenance.CLEANING);
        assertThat(reading.location()).isEqualTo(new Reading.Location(47.3769, 8.5417));
        assertThat(reading.rawFrames()).containsExactly(new Reading.RawFrame("status", "2a40000000040008"));
    }

    @Test
    void timeIsCutToWhatTheDatabaseKeeps() {
        UploadedReading uploaded = new Change().takenAt(Instant.parse("2026-03-01T10:00:00.123456789Z"));

        assertThat(((Verdict.Valid) IntakeRules.check(uploaded, ALIAS, SINCE, NOW))
                        .reading()
                        .takenAt())
                .isEqualTo("2026-03-01T10:00:00.123456Z");
    }

    @Test
    void alarmsAreSortedAndCountedOnce() {
        UploadedReading uploaded = new Change().alarms(List.of(13, 1, 13));

        assertThat(((Verdict.Valid) IntakeRules.check(uploaded, ALIAS, SINCE, NOW))
                        .reading()
                        .alarms())
                .containsExactly(1, 13);
    }

    private static Stream<Case> times() {
        Instant latest = NOW.plus(Duration.ofMinutes(5));
        return Stream.of(
                valid("five minutes ahead", new Change().takenAt(latest)),
                new Case("later", new Change().takenAt(latest.plusNanos(1)), RejectionReason.IN_FUTURE, "takenAt"),
                new Case("end of time", new Change().takenAt(Instant.MAX), RejectionReason.IN_FUTURE, "takenAt"),
                valid("as old as the account", new Change().takenAt(SINCE)),
                new Case("older", new Change().takenAt(SINCE.minusNanos(1)), RejectionReason.BEFORE_ACCOUNT, "takenAt"),
                new Case(
                        "beginning of time",
                        new Change().takenAt(Instant.MIN),
                        RejectionReason.BEFORE_ACCOUNT,
                        "takenAt"));
    }

    private static Stream<Case> identities() {
        return Stream.of(
                valid("smallest", new Change().machine(0, 0, 0)),
                valid("largest", new Change().machine(0xFFFF, 0xFFFF, 0xFFFF)),
                invalid("article too large", new Change().machine(0x10000, 1, 1), "machine.articleNumber"),
                invalid("article negative", new Change().machine(-1, 1, 1), "machine.articleNumber"),
                invalid("machine too large", new Change().machine(1, 0x10000, 1), "machine.machineNumber"),
                invalid("machine negative", new Change().machine(1, -1, 1), "machine.machineNumber"),
                invalid("serial too large", new Change().machine(1, 1, 0x10000), "machine.serialNumber"),
                invalid("serial negative", new Change().machine(1, 1, -1), "machine.serialNumber"));
    }

    private static Stream<Case> ids() {
        return Stream.of(
                invalid("no UUID", new Change().id("reading-7"), "id"),
                invalid("nothing", new Change().id(""), "id"),
                invalid("version 4", new Change().id("9f3c2a10-5f0e-4e43-8a55-0c6d3f2b1a00"), "id"),
                invalid("short form", new Change().id("1-1-7001-8001-1"), "id"),
                valid("version 7", new Change().id("019b2a10-5f0e-7e43-8a55-0c6d3f2b1a00")),
                valid("capitals", new Change().id("019B2A10-5F0E-7E43-8A55-0C6D3F2B1A00")));
    }

    private static Stream<Case> counters() {
        return Stream.of(
                valid("no counters", new Change().counters(List.of())),
                valid("largest count", new Change().counters(List.of(counter(255, 0xFFFF_FFFFL)))),
                invalid("larger", new Change().counters(List.of(counter(2, 0x1_0000_0000L))), "counters.count"),
                invalid("negative", new Change().counters(List.of(counter(2, -1))), "counters.count"),
                invalid("code too large", new Change().counters(List.of(counter(256, 1))), "counters.code"),
                invalid("code negative", new Change().counters(List.of(counter(-1, 1))), "counters.code"),
                invalid("code twice", new Change().counters(List.of(counter(2, 1), counter(2, 1))), "counters.code"),
                valid(
                        "every code",
                        new Change()
                                .counters(IntStream.range(0, 256)
                                        .mapToObj(code -> counter(code, 1))
                                        .toList())),
                invalid("too many", new Change().counters(Collections.nCopies(257, counter(2, 1))), "counters"));
    }

    private static Stream<Case> maintenance() {
        var once = List.of(new UploadedReading.Named("CLEANING", 255));
        var more = List.of(new UploadedReading.Named("CLEANING", 256));
        var negative = List.of(new UploadedReading.Named("CLEANING", -1));
        var twice = Collections.nCopies(2, once.getFirst());
        var large = List.of(new UploadedReading.Named("CLEANING", 0x1_0000_0000L));
        return Stream.of(
                valid("largest percent", new Change().progress(once)),
                invalid("percent too large", new Change().progress(more), "maintenanceProgress.percent"),
                invalid("percent negative", new Change().progress(negative), "maintenanceProgress.percent"),
                invalid("percent twice", new Change().progress(twice), "maintenanceProgress.percent"),
                valid("more than a percent", new Change().maintenance(more)),
                invalid("count too large", new Change().maintenance(large), "maintenanceCounters.count"),
                invalid("count negative", new Change().maintenance(negative), "maintenanceCounters.count"),
                invalid("count twice", new Change().maintenance(twice), "maintenanceCounters.count"));
    }

    private static Stream<Case> alarms() {
        return Stream.of(
                valid("first and last bit", new Change().alarms(List.of(0, 255))),
                invalid("bit too large", new Change().alarms(List.of(256)), "alarms"),
                invalid("bit negative", new Change().alarms(List.of(-1)), "alarms"),
                invalid("too many bits", new Change().alarms(Collections.nCopies(257, 1)), "alarms"));
    }

    private static Stream<Case> frames() {
        var longest = new UploadedReading.Frame("n".repeat(64), "0".repeat(4096));
        return Stream.of(
                valid("most and longest frames", new Change().frames(Collections.nCopies(64, longest))),
                invalid("too many frames", new Change().frames(Collections.nCopies(65, longest)), "rawFrames"),
                invalid("name too long", new Change().frames("n".repeat(65), "00"), "rawFrames.name"),
                invalid("bytes too long", new Change().frames("n", "0".repeat(4097)), "rawFrames.bytes"),
                invalid("name with half a character", new Change().frames("n\ud800", "00"), "rawFrames.name"));
    }

    private static Stream<Case> locations() {
        return Stream.of(
                valid("none", new Change().location(null)),
                valid("corner of the map", new Change().location(new UploadedReading.Location(-90, 180))),
                invalid("too far north", at(90.1, 0), "location.latitude"),
                invalid("too far south", at(-90.1, 0), "location.latitude"),
                invalid("too far east", at(0, 180.1), "location.longitude"),
                invalid("too far west", at(0, -180.1), "location.longitude"),
                invalid("no number", at(Double.NaN, 0), "location.latitude"),
                invalid("endless", at(0, Double.POSITIVE_INFINITY), "location.longitude"));
    }

    private static UploadedReading at(double latitude, double longitude) {
        return new Change().location(new UploadedReading.Location(latitude, longitude));
    }

    private static UploadedReading.Counter counter(int code, long count) {
        return new UploadedReading.Counter(code, count);
    }

    private static Case valid(String name, UploadedReading uploaded) {
        return new Case(name, uploaded, null, null);
    }

    private static Case invalid(String name, UploadedReading uploaded, String field) {
        return new Case(name, uploaded, RejectionReason.INVALID_VALUE, field);
    }

    /** A usual reading of which one component is another. */
    private static final class Change {
        private final UploadedReading usual = UploadsForTests.reading(LOBBY, TAKEN);

        UploadedReading id(String id) {
            return of(id, usual.takenAt(), usual.machine(), usual.counters(), usual.rawFrames(), usual.location());
        }

        UploadedReading takenAt(Instant takenAt) {
            return of(usual.id(), takenAt, usual.machine(), usual.counters(), usual.rawFrames(), usual.location());
        }

        UploadedReading machine(int article, int machine, int serial) {
            var identity = new UploadedReading.Identity(article, machine, serial, null);
            return of(usual.id(), TAKEN, identity, usual.counters(), usual.rawFrames(), usual.location());
        }

        UploadedReading counters(List<UploadedReading.Counter> counters) {
            return of(usual.id(), TAKEN, usual.machine(), counters, usual.rawFrames(), usual.location());
        }

        UploadedReading frames(String name, String bytes) {
            return frames(List.of(new UploadedReading.Frame(name, bytes)));
        }

        UploadedReading frames(List<UploadedReading.Frame> frames) {
            return of(usual.id(), TAKEN, usual.machine(), usual.counters(), frames, usual.location());
        }

        UploadedReading location(UploadedReading.Location location) {
            return of(usual.id(), TAKEN, usual.machine(), usual.counters(), usual.rawFrames(), location);
        }

        UploadedReading maintenance(List<UploadedReading.Named> values) {
            return with(values, usual.maintenanceProgress(), usual.alarms());
        }

        UploadedReading progress(List<UploadedReading.Named> values) {
            return with(usual.maintenanceCounters(), values, usual.alarms());
        }

        UploadedReading alarms(List<Integer> bits) {
            return with(usual.maintenanceCounters(), usual.maintenanceProgress(), bits);
        }

        private UploadedReading with(
                List<UploadedReading.Named> maintenance, List<UploadedReading.Named> progress, List<Integer> alarms) {
            return new UploadedReading(
                    usual.id(),
                    TAKEN,
                    usual.link(),
                    usual.machine(),
                    usual.counters(),
                    maintenance,
                    progress,
                    alarms,
                    usual.rawFrames(),
                    usual.location());
        }

        private UploadedReading of(
                String id,
                Instant takenAt,
                UploadedReading.Identity machine,
                List<UploadedReading.Counter> counters,
                List<UploadedReading.Frame> frames,
                UploadedReading.Location location) {
            return new UploadedReading(
                    id,
                    takenAt,
                    usual.link(),
                    machine,
                    counters,
                    usual.maintenanceCounters(),
                    usual.maintenanceProgress(),
                    usual.alarms(),
                    frames,
                    location);
        }
    }
}
