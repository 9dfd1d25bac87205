package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.encryption.Reading;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.schema.catalogue.AlarmKind;
import io.datacommunicator.schema.catalogue.DueState;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reading together with its machine, which tells what its codes and bits mean. Its properties are the fields of the
 * SDL type, which are read a hundred times a page: without a controller between. Public because graphql-java wants it.
 */
record MachineReading(VisibleMachine machine, VisibleReading reading) implements Granted {
    private static final Comparator<AlarmKind> GRAVEST_FIRST =
            Comparator.comparing(AlarmKind::severity).thenComparingInt(AlarmKind::bit);

    @Override
    public boolean covers(int fieldNumber) {
        return reading.covers(fieldNumber);
    }

    public Instant takenAt() {
        return reading.takenAt();
    }

    public Optional<Long> total() {
        return reading.total();
    }

    public List<ProductCounter> counters() {
        return ProductCounter.all(new MachineWords(machine), reading.counters());
    }

    public List<MaintenanceCounter> maintenanceCounters() {
        return reading.maintenanceCounters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(counter -> new MaintenanceCounter(counter.getKey(), counter.getValue()))
                .toList();
    }

    public List<MaintenanceProgress> maintenanceProgress() {
        return reading.maintenanceProgress().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(progress -> new MaintenanceProgress(
                        progress.getKey(), progress.getValue(), DueState.of(progress.getValue())))
                .toList();
    }

    public List<AlarmKind> alarms() {
        MachineWords words = new MachineWords(machine);
        return reading.alarms().stream().map(words::alarm).sorted(GRAVEST_FIRST).toList();
    }

    public Optional<Reading.Link> link() {
        return reading.link();
    }

    public List<RawFrame> rawFrames() {
        return reading.rawFrames().stream().map(RawFrame::of).toList();
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight into the answer
    record RawFrame(String name, byte[] bytes) {
        static RawFrame of(Reading.RawFrame frame) {
            return new RawFrame(frame.name(), HexFormat.of().parseHex(frame.bytes()));
        }
    }

    record MaintenanceCounter(Maintenance maintenance, long count) {}

    record MaintenanceProgress(Maintenance maintenance, int percent, DueState due) {}
}
