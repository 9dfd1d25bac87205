package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.encryption.Reading;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides which uploaded readings are taken in. Pure. */
final class IntakeRules {
    static final Duration FUTURE_TOLERANCE = Duration.ofMinutes(5);
    private static final int MOST_VALUES = 256;
    private static final int MOST_FRAMES = 64;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_FRAME = 4096;
    private static final long MOST_COUNT = 0xFFFF_FFFFL;
    private static final int MOST_WORD = 0xFFFF;

    private IntakeRules() {}

    /**
     * The verdict on one reading.
     *
     * @param communicator the alias of who uploads
     * @param accountSince no reading of the account can be older
     */
    static Verdict check(UploadedReading uploaded, UUID communicator, Instant accountSince, Instant now) {
        if (uploaded.takenAt().isAfter(now.plus(FUTURE_TOLERANCE))) {
            return rejected(uploaded, RejectionReason.IN_FUTURE, "takenAt", "now + 5 min");
        }
        if (uploaded.takenAt().isBefore(accountSince)) {
            return rejected(uploaded, RejectionReason.BEFORE_ACCOUNT, "takenAt", "account");
        }
        try {
            return new Verdict.Valid(identity(uploaded.machine()), reading(uploaded, communicator));
        } catch (OutOfBounds fault) {
            return rejected(uploaded, RejectionReason.INVALID_VALUE, fault.field, fault.limit);
        }
    }

    private static Verdict.Rejected rejected(
            UploadedReading uploaded, RejectionReason reason, String field, String limit) {
        return new Verdict.Rejected(new Receipt.Rejected(uploaded.id(), reason, field, limit));
    }

    private static MachineIdentity identity(UploadedReading.Identity identity) throws OutOfBounds {
        require(identity.articleNumber(), MOST_WORD, "machine.articleNumber");
        require(identity.machineNumber(), MOST_WORD, "machine.machineNumber");
        require(identity.serialNumber(), MOST_WORD, "machine.serialNumber");
        return new MachineIdentity(
                identity.articleNumber(), identity.machineNumber(), identity.serialNumber(), identity.productionDate());
    }

    private static Reading reading(UploadedReading uploaded, UUID communicator) throws OutOfBounds {
        return new Reading(
                id(uploaded.id()),
                // The finest the database keeps.
                uploaded.takenAt().truncatedTo(ChronoUnit.MICROS),
                Reading.Link.valueOf(uploaded.link()),
                communicator,
                counters(uploaded.counters()),
                maintenance(uploaded.maintenanceCounters(), MOST_COUNT, "maintenanceCounters.count"),
                percents(uploaded.maintenanceProgress()),
                alarms(uploaded.alarms()),
                frames(uploaded.rawFrames()),
                location(uploaded.location()));
    }

    private static ReadingId id(String text) throws OutOfBounds {
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException notUuid) {
            throw new OutOfBounds("id", "UUID version 7");
        }
        if (id.version() != 7 || !id.toString().equalsIgnoreCase(text)) {
            throw new OutOfBounds("id", "UUID version 7");
        }
        return new ReadingId(id);
    }

    private static SortedMap<Integer, Long> counters(List<UploadedReading.Counter> counters) throws OutOfBounds {
        require(counters.size(), MOST_VALUES, "counters");
        SortedMap<Integer, Long> byCode = new TreeMap<>();
        for (UploadedReading.Counter counter : counters) {
            require(counter.code(), MOST_VALUES - 1, "counters.code");
            require(counter.count(), MOST_COUNT, "counters.count");
            if (byCode.put(counter.code(), counter.count()) != null) {
                throw new OutOfBounds("counters.code", "once");
            }
        }
        return byCode;
    }

    private static Map<Maintenance, Long> maintenance(List<UploadedReading.Named> values, long most, String field)
            throws OutOfBounds {
        Map<Maintenance, Long> byKind = new EnumMap<>(Maintenance.class);
        for (UploadedReading.Named value : values) {
            require(value.value(), most, field);
            if (byKind.put(Maintenance.valueOf(value.maintenance()), value.value()) != null) {
                throw new OutOfBounds(field, "once");
            }
        }
        return byKind;
    }

    private static Map<Maintenance, Integer> percents(List<UploadedReading.Named> values) throws OutOfBounds {
        Map<Maintenance, Integer> percents = new EnumMap<>(Maintenance.class);
        maintenance(values, MOST_VALUES - 1, "maintenanceProgress.percent")
                .forEach((kind, percent) -> percents.put(kind, percent.intValue()));
        return percents;
    }

    private static List<Integer> alarms(List<Integer> bits) throws OutOfBounds {
        require(bits.size(), MOST_VALUES, "alarms");
        Set<Integer> distinct = new HashSet<>();
        for (int bit : bits) {
            require(bit, MOST_VALUES - 1, "alarms");
            distinct.add(bit);
        }
        return distinct.stream().sorted().toList();
    }

    private static List<Reading.RawFrame> frames(List<UploadedReading.Frame> frames) throws OutOfBounds {
        require(frames.size(), MOST_FRAMES, "rawFrames");
        for (UploadedReading.Frame frame : frames) {
            require(frame.name().length(), LONGEST_NAME, "rawFrames.name");
            requireWhole(frame.name(), "rawFrames.name");
            require(frame.bytes().length(), LONGEST_FRAME, "rawFrames.bytes");
        }
        return frames.stream()
                .map(frame -> new Reading.RawFrame(frame.name(), frame.bytes()))
                .toList();
    }

    private static Reading.@Nullable Location location(UploadedReading.@Nullable Location location) throws OutOfBounds {
        if (location == null) {
            return null;
        }
        if (!(Math.abs(location.latitude()) <= 90)) {
            throw new OutOfBounds("location.latitude", "-90..90");
        }
        if (!(Math.abs(location.longitude()) <= 180)) {
            throw new OutOfBounds("location.longitude", "-180..180");
        }
        return new Reading.Location(location.latitude(), location.longitude());
    }

    private static void require(long value, long most, String field) throws OutOfBounds {
        if (value < 0 || value > most) {
            throw new OutOfBounds(field, "0.." + most);
        }
    }

    /** Half a surrogate pair cannot be sealed, and would take the whole batch with it. */
    private static void requireWhole(String text, String field) throws OutOfBounds {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new OutOfBounds(field, "whole characters");
        }
    }

    /** The first fault found in a reading. */
    private static final class OutOfBounds extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;
        private final String limit;

        OutOfBounds(String field, String limit) {
            super(field, null, false, false);
            this.field = field;
            this.limit = limit;
        }
    }
}
