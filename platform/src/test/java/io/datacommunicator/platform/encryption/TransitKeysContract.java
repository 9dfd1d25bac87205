package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.encryption.TransitKeys.NewDataKey;
import io.datacommunicator.platform.encryption.TransitKeys.Rewrapped;
import io.datacommunicator.platform.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** What every keeper of named keys does, whether a folder, an old Vault or a new one. */
abstract class TransitKeysContract {
    private String name;
    private String other;

    @BeforeEach
    void name() {
        name = KeyNames.random('o');
        other = KeyNames.random('c');
    }

    abstract TransitKeys keys();

    abstract KeyKeeper keeper();

    /** The same place, entered anew. */
    abstract TransitKeys reopened();

    @Test
    void whatWasWrappedOpensAlsoAfterARestart() {
        NewDataKey made = make(name);

        assertThat(keys().unwrap(name, made.wrapped()).block()).isEqualTo(made.plain());
        assertThat(reopened().unwrap(name, made.wrapped()).block()).isEqualTo(made.plain());
        assertThat(made.plain().copy()).hasSize(32);
        assertThat(made.wrapped()).hasSizeLessThan(512);
        assertThat(keys().newDataKey(name).block().plain()).isNotEqualTo(made.plain());
    }

    @Test
    void creatingAgainChangesNothing() {
        NewDataKey made = make(name);
        keeper().create(name).block();

        assertThat(keys().unwrap(name, made.wrapped()).block()).isEqualTo(made.plain());
        assertThat(keeper().newestVersion(name).block()).isEqualTo(1);
    }

    @Test
    void anotherNamedKeyOpensNothing() {
        NewDataKey made = make(name);
        make(other);

        assertViolated(other, made.wrapped());
    }

    @Test
    void everyAlteredByteIsFound() {
        byte[] wrapped = make(name).wrapped();

        for (int at = 0; at < wrapped.length; at++) {
            byte[] altered = wrapped.clone();
            altered[at] ^= 1;
            if (!isTheSameText(wrapped, altered)) {
                assertViolated(name, altered);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "vault:v1:",
                "vault:v1:AAAA",
                "vault:v99:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "\",\"x\":\""
            })
    void whatWasNeverWrappedIsNoKey(String text) {
        make(name);

        assertViolated(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keyThatWasNeverMadeIsNotMadeOnTheWay() {
        byte[] wrapped = make(other).wrapped();

        assertThatThrownBy(() -> keys().newDataKey(name).block()).isInstanceOf(Failure.IntegrityViolated.class);
        assertViolated(name, wrapped);
        assertThatThrownBy(() -> keys().rewrap(name, List.of(wrapped)).block())
                .isInstanceOf(Failure.IntegrityViolated.class);
        assertThatThrownBy(() -> keeper().rotate(name).block()).isInstanceOf(Failure.IntegrityViolated.class);
        assertThatThrownBy(() -> keeper().newestVersion(name).block()).isInstanceOf(Failure.IntegrityViolated.class);
    }

    @Test
    void deletedKeyOpensNothingEvenWhenItsNameIsUsedAgain() {
        NewDataKey made = make(name);
        keeper().delete(name).block();

        assertViolated(name, made.wrapped());
        assertThatThrownBy(() -> keys().newDataKey(name).block()).isInstanceOf(Failure.IntegrityViolated.class);
        keeper().create(name).block();
        assertViolated(name, made.wrapped());
    }

    @Test
    void deletingTwiceIsDeletingOnce() {
        make(name);
        keeper().delete(name).block();
        keeper().delete(name).block();
        keeper().delete(KeyNames.random('o')).block();
    }

    @Test
    void rotationLeavesOldKeysOpenAndMovesThem() {
        NewDataKey old = make(name);
        assertThat(keys().version(old.wrapped())).isEqualTo(1);

        assertThat(keeper().rotate(name).block()).isEqualTo(2);

        assertThat(keys().unwrap(name, old.wrapped()).block()).isEqualTo(old.plain());
        assertThat(keys().version(keys().newDataKey(name).block().wrapped())).isEqualTo(2);
        byte[] moved = moved(old);
        assertThat(keys().version(moved)).isEqualTo(2);
        assertThat(keys().unwrap(name, moved).block()).isEqualTo(old.plain());
        assertThat(keeper().newestVersion(name).block()).isEqualTo(2);
    }

    @Test
    void raisedMinimumClosesWhatWasNotMovedUntilLowered() {
        NewDataKey old = make(name);
        int version = keeper().rotate(name).block();
        byte[] moved = moved(old);

        keeper().raiseMinimum(name, version).block();
        keeper().raiseMinimum(name, version).block();

        assertViolated(name, old.wrapped());
        assertThat(keys().unwrap(name, moved).block()).isEqualTo(old.plain());
        keeper().lowerMinimum(name).block();
        assertThat(keys().unwrap(name, old.wrapped()).block()).isEqualTo(old.plain());
    }

    @Test
    void trimmedVersionsAreGoneForEver() {
        NewDataKey old = make(name);
        int version = keeper().rotate(name).block();
        byte[] moved = moved(old);
        keeper().raiseMinimum(name, version).block();

        keeper().trim(name, version).block();
        keeper().trim(name, version).block();
        keeper().lowerMinimum(name).block();

        assertViolated(name, old.wrapped());
        assertThat(keys().unwrap(name, moved).block()).isEqualTo(old.plain());
        assertThat(keeper().rotate(name).block()).isEqualTo(3);
        assertThat(keys().unwrap(name, moved).block()).isEqualTo(old.plain());
    }

    @Test
    void rewrappingWhatIsNewestAlreadyKeepsTheKey() {
        NewDataKey made = make(name);

        byte[] moved = moved(made);

        assertThat(moved).isNotEqualTo(made.wrapped());
        assertThat(keys().version(moved)).isEqualTo(1);
        assertThat(keys().unwrap(name, moved).block()).isEqualTo(made.plain());
    }

    @Test
    void largestBatchKeepsItsOrderAndToleratesABrokenOne() {
        make(name);
        List<NewDataKey> made = IntStream.range(0, TransitKeys.MOST_AT_ONCE)
                .mapToObj(number -> keys().newDataKey(name).block())
                .toList();
        keeper().rotate(name).block();
        List<byte[]> wrapped =
                new ArrayList<>(made.stream().map(NewDataKey::wrapped).toList());
        wrapped.set(7, keys().newDataKey(makeOther()).block().wrapped());

        List<Rewrapped> results = keys().rewrap(name, wrapped).block();

        assertThat(results).hasSize(TransitKeys.MOST_AT_ONCE);
        assertThat(results.get(7)).isInstanceOf(Rewrapped.Broken.class);
        for (int number : List.of(0, 6, 8, TransitKeys.MOST_AT_ONCE - 1)) {
            byte[] moved = ((Rewrapped.Moved) results.get(number)).wrapped();
            assertThat(keys().unwrap(name, moved).block())
                    .isEqualTo(made.get(number).plain());
        }
        assertThat(keys().rewrap(name, List.of()).block()).isEmpty();
    }

    @Test
    void makersAtTheSameTimeGetOneKey() {
        List<NewDataKey> made = Flux.range(0, 8)
                .flatMap(number ->
                        keeper().create(name).then(keys().newDataKey(name)).subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(made)
                .hasSize(8)
                .allSatisfy(key ->
                        assertThat(keys().unwrap(name, key.wrapped()).block()).isEqualTo(key.plain()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../escape",
                "a/b",
                "O-1",
                "root.p12",
                "name with space",
                "ü",
                "o-1",
                "a\0b",
                "a?list=true",
                "%2e"
            })
    void badNamesAreRefused(String bad) {
        assertRefused(() -> keeper().create(bad).block());
        assertRefused(() -> keeper().delete(bad).block());
        assertRefused(() -> keys().newDataKey(bad).block());
        assertRefused(() -> keys().unwrap(bad, make(name).wrapped()).block());
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage("not a key name");
    }

    private String makeOther() {
        make(other);
        return other;
    }

    private byte[] moved(NewDataKey key) {
        return ((Rewrapped.Moved)
                        keys().rewrap(name, List.of(key.wrapped())).block().getFirst())
                .wrapped();
    }

    private NewDataKey make(String key) {
        return keeper().create(key).then(keys().newDataKey(key)).block();
    }

    /** Version 0 is read as version 1, of which a changed bit makes it. */
    private static boolean isTheSameText(byte[] one, byte[] other) {
        boolean text = new String(one, StandardCharsets.ISO_8859_1).startsWith("vault:v1:");
        int version = text ? "vault:v".length() : 16;
        return Arrays.mismatch(one, other) == version;
    }

    private void assertViolated(String key, byte[] wrapped) {
        assertThatThrownBy(() -> keys().unwrap(key, wrapped).block()).isInstanceOf(Failure.IntegrityViolated.class);
    }
}
