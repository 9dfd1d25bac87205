package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.MachineRef;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.Window;
import io.datacommunicator.platform.encryption.RecordCipher;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.platform.telemetry.ReadingStore.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The read path: permission, then rows, then keys; the key door cuts to what the grant covers. */
@Component
public final class Readings {
    public static final Comparator<VisibleReading> NEWEST_FIRST = Comparator.comparing(VisibleReading::takenAt)
            .thenComparing(reading -> reading.id().value())
            .reversed();

    private final Permissions permissions;
    private final ReadingStore store;
    private final RecordCipher cipher;

    Readings(Permissions permissions, ReadingStore store, RecordCipher cipher) {
        this.permissions = permissions;
        this.store = store;
        this.cipher = cipher;
    }

    /** Refuses with {@code NotVisible} what is not there or may not be known. */
    Mono<VisibleReading> visibleTo(Caller caller, MachineRef machine, ReadingId id) {
        return permissions
                .mayRead(caller, machine)
                .flatMap(grant -> one(grant, machine.machine(), id))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /** As above, if the grant lets the reading be known. */
    Mono<VisibleReading> one(ReadGrant grant, MachineId machine, ReadingId id) {
        return store.find(grant.scope().narrowedTo(machine), List.of(id))
                .next()
                .filter(row -> grant.coversTime(machine, row.takenAt()))
                .flatMap(row -> cipher.open(row, grant));
    }

    /**
     * The newest readings that may be known, newest first, at most {@code most} a machine. The machines may belong to
     * several owners; each owner is one statement.
     */
    Mono<Map<MachineId, List<VisibleReading>>> newest(Collection<VisibleMachine> machines, ReadingSpan span) {
        return Flux.fromIterable(byGrant(machines).entrySet())
                .concatMap(of -> newest(of.getKey(), of.getValue(), span))
                .collectMultimap(VisibleReading::machine)
                .map(found -> machines.stream()
                        .map(VisibleMachine::id)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), id -> first(found.get(id), span.most()))));
    }

    /**
     * The last reading of each day within the windows, and the newest ones before the first day. In no order; a day that a
     * window cuts may have two.
     *
     * @param days where days begin, ascending, and where the last one ends
     */
    public Mono<List<VisibleReading>> lastOfDays(VisibleMachine machine, List<Window> windows, List<Instant> days) {
        Stream<Window> before = Window.cut(windows, Instant.MIN, days.getFirst());
        Stream<Window> within = IntStream.range(1, days.size())
                .boxed()
                .flatMap(day -> Window.cut(windows, days.get(day - 1), days.get(day)));
        List<Slice> slices = Stream.concat(before, within)
                .map(window -> new Slice(machine.id(), window.from(), window.until()))
                .toList();
        return store.newest(machine.grant().scope(), slices, 1, null)
                .concatMap(row -> cipher.open(row, machine.grant()))
                .collectList();
    }

    private Flux<VisibleReading> newest(ReadGrant grant, List<VisibleMachine> machines, ReadingSpan span) {
        OwnerScope scope = grant.scope()
                .narrowedTo(machines.stream().map(VisibleMachine::id).toList());
        List<Slice> slices = machines.stream()
                .flatMap(machine -> slices(grant, machine.id(), span))
                .toList();
        return store.newest(scope, slices, span.most(), span.after()).concatMap(row -> cipher.open(row, grant));
    }

    private static Stream<Slice> slices(ReadGrant grant, MachineId machine, ReadingSpan span) {
        return Window.cut(
                        grant.windows(machine),
                        Objects.requireNonNullElse(span.from(), Instant.MIN),
                        Objects.requireNonNullElse(span.until(), Instant.MAX))
                .map(window -> new Slice(machine, window.from(), window.until()));
    }

    private static Map<ReadGrant, List<VisibleMachine>> byGrant(Collection<VisibleMachine> machines) {
        return machines.stream().distinct().collect(Collectors.groupingBy(VisibleMachine::grant));
    }

    private static List<VisibleReading> first(@Nullable Collection<VisibleReading> found, int most) {
        return found == null
                ? List.of()
                : found.stream().sorted(NEWEST_FIRST).limit(most).toList();
    }
}
