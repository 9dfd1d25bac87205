package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.job.JobsForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class NamedKeysTests {
    private final TestPlatform platform = TestPlatform.fresh();
    private final NamedKeys keys = platform.part(NamedKeys.class);
    private final NamedKeyStore store = platform.part(NamedKeyStore.class);
    private final InstallationScope installation =
            platform.part(ScopesForWorkWithoutCaller.class).installation();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void preparedKeysAreTakenWithoutTheRoleThatMakesThem() {
        keys.prepare().block();
        UUID somebody = UUID.randomUUID();

        WrappedKey key = new CustomerKeys(withoutKeeper(), platform.part(TransitKeys.class))
                .newLoginKey(installation, somebody)
                .block();

        assertThat(key.keyName()).startsWith("l-");
        assertThat(key.id()).isEqualTo(somebody);
        assertThat(entry(key.keyName()).subject()).isEqualTo(somebody);
        assertThat(platform.part(TransitKeys.class)
                        .unwrap(key.keyName(), key.wrapped())
                        .block()
                        .copy())
                .hasSize(32);
    }

    @Test
    void noTwoGetTheSameOne() {
        keys.prepare().block();

        List<String> taken = Flux.range(0, 40)
                .flatMap(number -> keys.take('c', UUID.randomUUID()), 40)
                .collectList()
                .block();

        assertThat(taken).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void poolIsFilledByAJobAndNoFurther() {
        JobsForTests.runDue(platform, TestPlatform.NOW);
        assertThat(store.prepared(installation, 'c').block()).isEqualTo(32);
        assertThat(store.prepared(installation, 'l').block()).isEqualTo(32);

        keys.take('c', UUID.randomUUID()).block();
        keys.prepare().block();

        assertThat(store.prepared(installation, 'c').block()).isEqualTo(32);
    }

    @Test
    void emptyPoolNeedsTheRoleThatMakesKeysAndLeavesNoEntry() {
        assertThatThrownBy(() -> withoutKeeper().take('c', UUID.randomUUID()).block())
                .isInstanceOf(Failure.Unavailable.class);

        assertThat(keys.all().collectList().block()).isEmpty();
    }

    @Test
    void keysOfAnAccountStandInTheBookWithWhoseTheyAre() {
        Caller.Person alice = platform.holder("alice");

        assertThat(keys.all()
                        .filter(key ->
                                Objects.equals(key.subject(), alice.login().value()))
                        .map(NamedKey::name)
                        .collectList()
                        .block())
                .singleElement()
                .asString()
                .startsWith("l-");
        assertThat(keys.all()
                        .map(key -> key.name().charAt(0))
                        .distinct()
                        .collectList()
                        .block())
                .containsExactlyInAnyOrder('o', 'c', 'l');
    }

    @Test
    void endedKeyLeavesTheBook() {
        String name = keys.take('c', UUID.randomUUID()).block();

        keys.end(name).block();
        keys.end(name).block();

        assertThat(keys.all().collectList().block()).isEmpty();
        assertThatThrownBy(
                        () -> platform.part(KeyKeeper.class).newestVersion(name).block())
                .isInstanceOf(Failure.IntegrityViolated.class);
    }

    private NamedKey entry(String name) {
        return Objects.requireNonNull(
                keys.all().filter(key -> key.name().equals(name)).blockFirst());
    }

    /** As serving requests does it in a platform that has the first role only. */
    private NamedKeys withoutKeeper() {
        return new NamedKeys(
                store,
                KeyKeeper.elsewhere(),
                platform.part(InstallationSecrets.class),
                platform.part(ScopesForWorkWithoutCaller.class),
                platform.part(Clock.class));
    }
}
