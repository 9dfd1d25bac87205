package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.DataKeyId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.platform.testing.FakeVault;
import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.datacommunicator.platform.testing.MovableClock;
import io.datacommunicator.platform.testing.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Rotation over a whole platform, whoever keeps the named keys: all stays readable and writable all the while. */
class KeyRotationsTests {
    private static final Duration LATER = NamedKey.GRACE.plusMinutes(1);

    @Nested
    class InAFolder extends Rotation {
        @Override
        Map<String, Object> settings() {
            return Map.of();
        }
    }

    @Nested
    class InAnOldVault extends InAVault {
        InAnOldVault() {
            super(Generation.OLD);
        }
    }

    @Nested
    class InANewVault extends InAVault {
        InANewVault() {
            super(Generation.NEW);
        }
    }

    abstract static class InAVault extends Rotation {
        private final FakeVault vault;

        InAVault(Generation generation) {
            this.vault = FakeVault.of(generation);
        }

        @Override
        Map<String, Object> settings() {
            return Map.copyOf(VaultForTests.bootstrapped(vault).properties());
        }

        @AfterEach
        void stop() {
            vault.close();
        }
    }

    abstract static class Rotation {
        private final MovableClock clock = new MovableClock(TestPlatform.NOW);
        private final List<OwnerScope> owners = new ArrayList<>();
        private final List<Written> written = new ArrayList<>();
        private TestPlatform platform;
        private TransitKeys transit;
        private DataKeyStore store;
        private NamedKeys keys;
        private KeyRotations rotations;

        abstract Map<String, Object> settings();

        @BeforeEach
        void write() {
            platform = TestPlatform.with(clock, settings());
            transit = platform.part(TransitKeys.class);
            store = platform.part(DataKeyStore.class);
            keys = platform.part(NamedKeys.class);
            rotations = platform.part(KeyRotations.class);
            for (String name : List.of("alice", "bob")) {
                owners.add(platform.part(Permissions.class)
                        .mayManage(platform.holder(name))
                        .block()
                        .owner());
            }
            owners.forEach(owner -> IntStream.range(0, 4)
                    .forEach(quarter ->
                            written.add(sealed(cold(), owner, quarter).block())));
        }

        @AfterEach
        void close() {
            platform.close();
        }

        @Test
        void nothingIsRotatedBeforeItsTimeAndEverythingThen() {
            rotations.goOn().block();
            assertThat(versionsOf(owners.getFirst())).containsOnly(1);

            clock.move(Duration.ofDays(90));
            rotations.goOn().block();

            assertThat(versionsOf(owners.getFirst())).containsOnly(2);
            assertEverythingOpens();
        }

        @Test
        void dataKeysMoveAtOnceAndOlderVersionsCloseAQuarterOfAnHourLater() {
            byte[] before = firstKey(owners.getFirst()).wrapped();
            String name = store.owner(owners.getFirst()).block().keyName();
            rotations.orderAll().block();

            rotations.goOn().block();
            rotations.goOn().block();
            assertThat(versionsOf(owners.getFirst())).hasSize(5).containsOnly(2);
            assertThat(transit.unwrap(name, before).block()).isNotNull();
            assertThat(rotations.progress().block().unclosed()).isPositive();

            clock.move(LATER);
            rotations.goOn().block();
            assertThatThrownBy(() -> transit.unwrap(name, before).block())
                    .isInstanceOf(Failure.IntegrityViolated.class);
            assertEverythingOpens();
            assertThat(rotations.progress().block().unclosed()).isZero();
            assertThat(rotations.progress().block().due()).isZero();
            assertThat(platform.part(KeyKeeper.class).newestVersion(name).block())
                    .isEqualTo(2);
        }

        @Test
        void keysOfAccountsAndLoginsMoveToo() {
            rotations.orderAll().block();
            rotations.goOn().block();

            List<Tally> moved = keys.all()
                    .filter(key -> key.name().charAt(0) != 'o')
                    .concatMap(key -> platform.part(Rewrapping.class).move(key, 0))
                    .collectList()
                    .block();

            assertThat(moved).hasSize(4).allMatch(tally -> tally.versions().equals(Map.of(2, 1L)));
            clock.move(LATER);
            rotations.goOn().block();
            assertThat(platform.holder("carol")).isNotNull();
        }

        @Test
        void whoeverIsKilledInTheMiddleGoesOn() {
            rotations.orderAll().block();
            assertThatThrownBy(() -> dyingAfter(2).goOn().block()).isInstanceOf(Killed.class);
            assertThat(rotations.progress().block().due()).isPositive();
            assertEverythingOpens();

            rotations.goOn().block();

            assertThat(rotations.progress().block().due()).isZero();
            clock.move(LATER);
            rotations.goOn().block();
            assertThat(rotations.progress().block().unclosed()).isZero();
            assertEverythingOpens();
        }

        @Test
        void keyWrappedUnderAnOlderVersionMeanwhileKeepsThatOneOpen() {
            OwnerScope owner = owners.getFirst();
            String name = store.owner(owner).block().keyName();
            TransitKeys.NewDataKey late = transit.newDataKey(name).block();
            rotations.orderAll().block();
            rotations.goOn().block();
            DataKeyId id = new DataKeyId(UUID.randomUUID());
            store.add(owner, new DataKeyStore.DataKeyRow(id, new MachineId(UUID.randomUUID()), late.wrapped()), (short)
                            1)
                    .block();

            clock.move(LATER);
            rotations.goOn().block();

            assertThat(transit.unwrap(name, late.wrapped()).block()).isEqualTo(late.plain());
            clock.move(LATER);
            rotations.goOn().block();
            byte[] moved = store.byId(owner, id).block().wrapped();
            assertThat(transit.unwrap(name, moved).block()).isEqualTo(late.plain());
            assertThatThrownBy(() -> transit.unwrap(name, late.wrapped()).block())
                    .isInstanceOf(Failure.IntegrityViolated.class);
        }

        @Test
        void readersAndWritersNoticeNothing() {
            rotations.orderAll().block();
            AtomicInteger quarter = new AtomicInteger(100);

            readAndWriteDuring(rotations.goOn(), quarter);
            // A quarter of an hour later nobody holds what he read before.
            clock.move(LATER);
            readAndWriteDuring(rotations.goOn(), quarter);

            assertThat(rotations.progress().block().unclosed()).isZero();
            assertEverythingOpens();
        }

        private void readAndWriteDuring(Mono<Void> rotation, AtomicInteger quarter) {
            List<Written> there = List.copyOf(written);
            Flux<Written> writing = Flux.range(0, 20)
                    .flatMap(
                            number -> sealed(cold(), owners.get(number % 2), quarter.incrementAndGet())
                                    .subscribeOn(Schedulers.boundedElastic()),
                            4);
            Flux<VisibleReading> reading = Flux.range(0, 40)
                    .flatMap(
                            number -> opened(cold(), there.get(number % there.size()))
                                    .subscribeOn(Schedulers.boundedElastic()),
                            4);
            written.addAll(Mono.zip(
                            rotation.thenReturn(true).subscribeOn(Schedulers.boundedElastic()),
                            writing.collectList(),
                            reading.collectList())
                    .block(Duration.ofMinutes(1))
                    .getT2());
        }

        @Test
        void brokenKeyIsCountedAndKeepsItsNamedKeyOpen() {
            OwnerScope owner = owners.getFirst();
            DataKeyStore.DataKeyRow row = firstKey(owner);
            byte[] altered = row.wrapped().clone();
            altered[40] = (byte) (altered[40] == 'A' ? 'B' : 'A');
            store.replace(owner, row, altered).block();
            rotations.orderAll().block();

            rotations.goOn().block();
            clock.move(LATER);
            rotations.goOn().block();

            assertThat(rotations.progress().block().unclosed()).isEqualTo(1);
            assertThat(versionsOf(owners.get(1))).containsOnly(2);
        }

        private void assertEverythingOpens() {
            assertThat(Flux.fromIterable(written)
                            .concatMap(one -> opened(cold(), one))
                            .collectList()
                            .block())
                    .hasSameSizeAs(written);
        }

        private List<Integer> versionsOf(OwnerScope owner) {
            List<Integer> versions = new ArrayList<>();
            versions.add(transit.version(store.owner(owner).block().wrappedIndexKey()));
            store.from(owner, new DataKeyId(new UUID(0, 0)), 100)
                    .toIterable()
                    .forEach(row -> versions.add(transit.version(row.wrapped())));
            return versions;
        }

        private DataKeyStore.DataKeyRow firstKey(OwnerScope owner) {
            return store.from(owner, new DataKeyId(new UUID(0, 0)), 1).blockFirst();
        }

        // Has opened no key yet, as after a start.
        private RecordCipher cold() {
            return new RecordCipher(new DataKeys(transit, store, platform.part(KeySettings.class)), new SecureRandom());
        }

        private Mono<Written> sealed(RecordCipher cipher, OwnerScope owner, int quarter) {
            Instant time = TestPlatform.NOW.minus(Duration.ofDays(92L * quarter));
            Reading reading = new Reading(
                    new ReadingId(UUID.randomUUID()),
                    time,
                    Reading.Link.BLE,
                    new UUID(7, 7),
                    new TreeMap<>(Map.of(0, 90L)),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    null);
            return cipher.seal(owner, new MachineId(new UUID(1, 1)), reading).map(row -> new Written(owner, row));
        }

        private static Mono<VisibleReading> opened(RecordCipher cipher, Written one) {
            return cipher.open(
                    one.row(), ProofsForTests.everythingOf(one.owner().owner()));
        }

        // A process that ends after so many batches.
        private KeyRotations dyingAfter(int batches) {
            AtomicInteger left = new AtomicInteger(batches);
            TransitKeys dying = new TransitKeys() {
                @Override
                public Mono<NewDataKey> newDataKey(String name) {
                    return transit.newDataKey(name);
                }

                @Override
                public Mono<SecretBytes> unwrap(String name, byte[] wrapped) {
                    return transit.unwrap(name, wrapped);
                }

                @Override
                public Mono<List<Rewrapped>> rewrap(String name, List<byte[]> wrapped) {
                    return left.getAndDecrement() > 0 ? transit.rewrap(name, wrapped) : Mono.error(new Killed());
                }

                @Override
                public int version(byte[] wrapped) {
                    return transit.version(wrapped);
                }
            };
            return new KeyRotations(
                    keys,
                    platform.part(KeyKeeper.class),
                    new Rewrapping(
                            dying,
                            store,
                            platform.part(AccountKeyStore.class),
                            platform.part(WrappedKeyStore.class),
                            platform.part(ScopesForWorkWithoutCaller.class)),
                    new KeyMetrics(new SimpleMeterRegistry(), clock),
                    platform.part(KeySettings.class),
                    clock);
        }

        private record Written(OwnerScope owner, SealedReading row) {}

        private static final class Killed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
    }
}
