package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.communicator.Communicator;
import io.datacommunicator.platform.communicator.Communicators;
import io.datacommunicator.platform.encryption.Reading;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.graphql.NodeId;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.graphql.NodeSource;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.platform.machine.MachineIds;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.schema.catalogue.AlarmKind;
import io.datacommunicator.schema.catalogue.DueState;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
@SchemaMapping(typeName = "Reading")
final class ReadingController implements NodeSource {
    private static final Comparator<AlarmKind> GRAVEST_FIRST =
            Comparator.comparing(AlarmKind::severity).thenComparingInt(AlarmKind::bit);

    private final Readings readings;
    private final Machines machines;
    private final Communicators communicators;
    private final NodeIds ids;

    ReadingController(Readings readings, Machines machines, Communicators communicators, NodeIds ids) {
        this.readings = readings;
        this.machines = machines;
        this.communicators = communicators;
        this.ids = ids;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.READING;
    }

    @Override
    public Class<?> type() {
        return MachineReading.class;
    }

    @Override
    public Mono<?> find(Caller caller, NodeId id) {
        ReadingId reading = new ReadingId(id.names().get(2));
        return machines.visibleTo(caller, MachineIds.ref(id))
                .flatMap(machine -> readings.visibleTo(caller, machine.ref(), reading)
                        .map(found -> new MachineReading(machine, found)));
    }

    @SchemaMapping
    String id(MachineReading of) {
        return ids.of(
                NodeKind.READING,
                of.machine().ref().owner().value(),
                of.machine().id().value(),
                of.reading().id().value());
    }

    @SchemaMapping
    Instant takenAt(MachineReading of) {
        return of.reading().takenAt();
    }

    @SchemaMapping
    Optional<Long> total(MachineReading of) {
        return of.reading().total();
    }

    @SchemaMapping
    List<ProductCounter> counters(MachineReading of) {
        return ProductCounter.all(new MachineWords(of.machine()), of.reading().counters());
    }

    @SchemaMapping
    List<MaintenanceCounter> maintenanceCounters(MachineReading of) {
        return of.reading().maintenanceCounters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(counter -> new MaintenanceCounter(counter.getKey(), counter.getValue()))
                .toList();
    }

    @SchemaMapping
    List<MaintenanceProgress> maintenanceProgress(MachineReading of) {
        return of.reading().maintenanceProgress().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(progress -> new MaintenanceProgress(
                        progress.getKey(), progress.getValue(), DueState.of(progress.getValue())))
                .toList();
    }

    @SchemaMapping
    List<AlarmKind> alarms(MachineReading of) {
        MachineWords words = new MachineWords(of.machine());
        return of.reading().alarms().stream()
                .map(words::alarm)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    @SchemaMapping
    Optional<Reading.Link> link(MachineReading of) {
        return of.reading().link();
    }

    @SchemaMapping
    List<RawFrame> rawFrames(MachineReading of) {
        return of.reading().rawFrames().stream().map(RawFrame::of).toList();
    }

    @SchemaMapping
    Mono<Communicator> communicator(MachineReading of, Caller caller) {
        VisibleReading reading = of.reading();
        UUID alias = reading.communicator();
        return alias == null ? Mono.empty() : communicators.withAlias(caller, alias);
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
