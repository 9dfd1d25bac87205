package io.datacommunicator.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.MachineDatabase;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.testing.TestPlatform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ChainTests {
    private static TestPlatform platform;
    private static MachineDatabase machines;
    private OwnerScope owner;
    private Chain chain;

    @BeforeAll
    static void open() {
        platform = TestPlatform.fresh();
        machines = platform.part(MachineDatabase.class);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void begin() {
        owner = platform.part(Permissions.class)
                .mayManage(platform.holder("alice-" + UUID.randomUUID()))
                .block()
                .owner();
        chain = platform.part(Audit.class).chain(owner).block();
    }

    @Test
    void deedsAtTheSameTimeMakeOneChain() {
        Flux.range(0, 60).flatMap(number -> append("deed." + number), 30).blockLast();

        List<Chain.Link> links = links();
        assertThat(links).hasSize(60);
        assertThat(ChainRules.firstBroken(links)).isEmpty();
    }

    @Test
    void aDeedThatFailedLeavesNoEntry() {
        append("first").block();
        assertThatThrownBy(() -> machines.in(
                                owner,
                                rows -> chain.append(rows, entry("failed"))
                                        .then(Mono.error(new IllegalStateException("planted"))))
                        .blockLast())
                .hasMessage("planted");
        append("second").block();

        assertThat(links()).extracting(Chain.Link::seq).containsExactly(1L, 2L);
        assertThat(ChainRules.firstBroken(links())).isEmpty();
    }

    @Test
    void whatTheOwnerOfTheDatabaseDoesToItIsFound() throws SQLException {
        Flux.range(0, 4).concatMap(number -> append("deed." + number)).blockLast();

        asSuperuser("update machine_data.audit set sealed = (select sealed from machine_data.audit where owner = '%1$s'"
                + " and seq = 1) where owner = '%1$s' and seq = 3");
        assertThat(ChainRules.firstBroken(links())).hasValue(3);

        asSuperuser("delete from machine_data.audit where owner = '%1$s' and seq = 2");
        assertThat(ChainRules.firstBroken(links())).hasValue(2);
    }

    @Test
    void chainsOfTwoOwnersDoNotTouch() {
        append("mine").block();
        OwnerScope bob = platform.part(Permissions.class)
                .mayManage(platform.holder("bob-" + UUID.randomUUID()))
                .block()
                .owner();
        Chain other = platform.part(Audit.class).chain(bob).block();

        assertThat(machines.in(bob, other::links).collectList().block()).isEmpty();
        assertThat(machines.in(bob, chain::links).collectList().block())
                .as("another owner's chain within this owner's transaction")
                .isEmpty();
        assertThatThrownBy(() -> machines.in(bob, rows -> chain.append(rows, entry("forged")))
                        .blockLast())
                .hasMessageContaining("row-level security");
    }

    private Mono<Long> append(String deed) {
        return machines.in(owner, rows -> chain.append(rows, entry(deed))).next();
    }

    private List<Chain.Link> links() {
        return machines.in(owner, chain::links).collectList().block();
    }

    private static AuditEntry entry(String deed) {
        return new AuditEntry(TestPlatform.NOW, "holder", deed, Map.of());
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(owner.owner().value()));
        }
    }
}
