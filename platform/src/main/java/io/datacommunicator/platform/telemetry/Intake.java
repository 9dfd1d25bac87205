package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.Announcement;
import io.datacommunicator.platform.access.Announcements;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.encryption.RecordCipher;
import io.datacommunicator.platform.encryption.SealedReading;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.platform.machine.Machines;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The write path: check, seal, store. A faulty reading does not stop the others of its batch. */
@Component
final class Intake {
    static final int MOST_READINGS = 500;
    static final int MOST_BYTES = 4_000_000;

    private final Machines machines;
    private final RecordCipher cipher;
    private final ReadingStore store;
    private final Announcements announcements;
    private final Clock clock;

    Intake(Machines machines, RecordCipher cipher, ReadingStore store, Announcements announcements, Clock clock) {
        this.machines = machines;
        this.cipher = cipher;
        this.store = store;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** One receipt for each reading, in their order. What is accepted is on disk. */
    Mono<List<Receipt>> accept(Caller caller, List<UploadedReading> uploaded) {
        if (!(caller instanceof Caller.Device communicator)) {
            return Mono.error(new Failure.NotVisible());
        }
        if (uploaded.size() > MOST_READINGS) {
            return Mono.error(new Failure.LimitExceeded("input.readings", String.valueOf(MOST_READINGS)));
        }
        Instant now = clock.instant();
        List<Verdict> verdicts = uploaded.stream()
                .map(reading -> IntakeRules.check(reading, communicator.alias(), communicator.accountSince(), now))
                .toList();
        return sealed(communicator, verdicts)
                .flatMap(readings -> stored(communicator.scope(), readings))
                .map(stored -> receipts(verdicts, stored));
    }

    private Mono<List<SealedReading>> sealed(Caller.Device communicator, List<Verdict> verdicts) {
        Set<MachineIdentity> identities =
                verdicts.stream().mapMulti(Intake::machineOf).collect(Collectors.toUnmodifiableSet());
        return Flux.fromIterable(identities)
                .concatMap(identity -> machines.arrived(communicator, identity).map(id -> Map.entry(identity, id)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .flatMapMany(ids -> Flux.fromIterable(verdicts)
                        .ofType(Verdict.Valid.class)
                        .concatMap(valid -> seal(communicator.scope(), ids, valid)))
                .collectList();
    }

    private static void machineOf(Verdict verdict, Consumer<MachineIdentity> found) {
        if (verdict instanceof Verdict.Valid valid) {
            found.accept(valid.machine());
        }
    }

    private Mono<SealedReading> seal(OwnerScope scope, Map<MachineIdentity, MachineId> ids, Verdict.Valid valid) {
        MachineId machine = ids.get(valid.machine());
        return machine == null
                ? Mono.error(new IllegalStateException("a machine did not arrive"))
                : cipher.seal(scope, machine, valid.reading());
    }

    private Mono<List<Receipt>> stored(OwnerScope scope, List<SealedReading> readings) {
        if (readings.isEmpty()) {
            return Mono.just(List.of());
        }
        return store.append(scope, readings).collect(Collectors.toSet()).flatMap(added -> {
            announce(scope, readings, added);
            boolean allNew = added.size() == readings.size();
            Mono<Map<ReadingId, SealedReading>> known = allNew ? Mono.just(Map.of()) : known(scope, readings, added);
            return known.map(rows -> receiptsOf(readings, added, rows));
        });
    }

    /** The rows of all ids that were there before the batch or stand twice in it, whichever machine has them. */
    private Mono<Map<ReadingId, SealedReading>> known(
            OwnerScope scope, List<SealedReading> readings, Set<ReadingId> added) {
        Set<ReadingId> firsts = new HashSet<>(added);
        List<ReadingId> again = readings.stream()
                .map(SealedReading::id)
                .filter(id -> !firsts.remove(id))
                .distinct()
                .toList();
        return store.find(scope, again).collectMap(SealedReading::id, Function.identity());
    }

    private void announce(OwnerScope scope, List<SealedReading> readings, Set<ReadingId> added) {
        Set<ReadingId> firsts = new HashSet<>(added);
        announcements.announce(readings.stream()
                .filter(reading -> firsts.remove(reading.id()))
                .map(reading -> new Announcement(scope.owner(), reading.machine(), reading.id()))
                .toList());
    }

    /** The first with an id that was new was stored; every other one is compared with what stands under its id. */
    private static List<Receipt> receiptsOf(
            List<SealedReading> readings, Set<ReadingId> added, Map<ReadingId, SealedReading> known) {
        Set<ReadingId> firsts = new HashSet<>(added);
        return readings.stream()
                .map(reading -> firsts.remove(reading.id())
                        ? new Receipt.Accepted(text(reading))
                        : ReceiptRules.ofKnown(text(reading), reading, known.get(reading.id())))
                .toList();
    }

    private static List<Receipt> receipts(List<Verdict> verdicts, List<Receipt> stored) {
        var next = stored.iterator();
        return verdicts.stream()
                .map(verdict -> switch (verdict) {
                    case Verdict.Rejected rejected -> rejected.receipt();
                    case Verdict.Valid valid -> next.next();
                })
                .toList();
    }

    private static String text(SealedReading reading) {
        return reading.id().value().toString();
    }
}
