package io.datacommunicator.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.testing.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.r2dbc.BadSqlGrammarException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody shares one connection, so whatever one transaction left behind the next would find. */
@Timeout(120)
class DoorsTests {
    private static final int ROWS = 20;
    private static final String ALL = "select owner from machine_data.obligation";
    private static final OwnerScope ALICE = OwnerScope.whole(new OwnerId(UUID.randomUUID()));
    private static final OwnerScope BOB = OwnerScope.whole(new OwnerId(UUID.randomUUID()));
    private static final OwnerScope MALLORY = OwnerScope.whole(new OwnerId(UUID.randomUUID()));

    private static ConnectionPool pool;
    private static MachineDatabase machines;

    @BeforeAll
    static void fill() {
        pool = new ConnectionPool(
                ConnectionPoolConfiguration.builder(TestDatabase.fresh().runtime())
                        .initialSize(1)
                        .maxSize(1)
                        .build());
        machines = new MachineDatabase(pool);
        Flux.just(ALICE, BOB)
                .concatMap(scope ->
                        Flux.range(0, ROWS).concatMap(number -> machines.in(scope, rows -> add(rows, scope))))
                .blockLast();
    }

    @AfterAll
    static void close() {
        pool.dispose();
    }

    @Test
    void ownersWhoseRequestsInterleaveSeeTheirOwnRowsOnly() {
        Random random = new Random(7);
        AtomicInteger whole = new AtomicInteger();

        Flux.range(0, 600)
                .flatMap(
                        number -> request(number % 2 == 0 ? ALICE : BOB, random.nextInt(6), random.nextInt(12), whole),
                        64)
                .blockLast();

        assertThat(whole.get()).as("requests that were answered").isGreaterThan(200);
        assertThat(all(ALICE)).hasSize(ROWS).containsOnly(ALICE.owner().value());
        assertThat(all(BOB)).hasSize(ROWS).containsOnly(BOB.owner().value());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSetAfterATransaction(Ending ending) {
        for (int times = 0; times < 20; times++) {
            ending.of(machines.in(ALICE, rows -> rows.list(ALL, row -> row.get("owner", UUID.class))))
                    .onErrorComplete()
                    .blockLast();

            assertThat(withoutDoor("select coalesce(string_agg(current_setting(name, true), ''), '') from"
                            + " unnest(array['app.owner', 'app.account', 'app.login', 'app.mail_index',"
                            + " 'app.thumbprint', 'app.link', 'app.expired']) as name"))
                    .containsExactly("");
            assertThat(withoutDoor("select count(*)::text from machine_data.obligation"))
                    .containsExactly("0");
        }
        assertThat(all(MALLORY)).isEmpty();
    }

    @Test
    void whatACancelledTransactionWroteIsGone() {
        machines.in(MALLORY, rows -> add(rows, MALLORY).then(rows.one("select 'x' from pg_sleep(5)", row -> "slept")))
                .take(Duration.ofMillis(300))
                .blockLast();

        assertThat(all(MALLORY)).isEmpty();
    }

    @Test
    void whatAFailedTransactionWroteIsGone() {
        assertThatThrownBy(() -> machines.in(
                                MALLORY, rows -> add(rows, MALLORY).then(rows.one("select 1/0", row -> "never")))
                        .blockLast())
                .isInstanceOf(RuntimeException.class);

        assertThat(all(MALLORY)).isEmpty();
    }

    @Test
    void aScopeCannotBeWidenedByTheSqlOfItsWork() {
        assertThatThrownBy(() -> machines.in(MALLORY, rows -> add(rows, ALICE)).blockLast())
                .hasMessageContaining("row-level security");
        assertThat(machines.in(MALLORY, rows -> rows.change("update machine_data.obligation set until = '2001-01-01'"))
                        .blockLast())
                .isZero();
        assertThat(machines.in(MALLORY, rows -> rows.change("delete from machine_data.obligation"))
                        .blockLast())
                .isZero();
        assertThatThrownBy(() -> machines.in(
                                ALICE,
                                rows -> rows.change(
                                        "update machine_data.obligation set owner = $1",
                                        MALLORY.owner().value()))
                        .blockLast())
                .hasMessageContaining("row-level security");
        assertThat(all(ALICE)).hasSize(ROWS);
    }

    private static Mono<Void> request(OwnerScope scope, int kind, int millis, AtomicInteger whole) {
        var read = machines.in(scope, rows -> rows.list(ALL, row -> row.get("owner", UUID.class)))
                .doOnNext(owner -> assertThat(owner).isEqualTo(scope.owner().value()));
        return switch (kind) {
            case 0 -> read.take(Duration.ofMillis(millis)).then();
            case 1 ->
                machines.in(scope, rows -> rows.one("select 1/0", row -> 1))
                        .then()
                        .onErrorResume(BadSqlGrammarException.class, expected -> Mono.empty());
            case 2 ->
                machines.in(scope, rows -> add(rows, scope).then(Mono.error(new IllegalStateException("planted"))))
                        .then()
                        .onErrorResume(IllegalStateException.class, expected -> Mono.empty());
            default ->
                read.count()
                        .doOnNext(rows -> {
                            assertThat(rows).isEqualTo(ROWS);
                            whole.incrementAndGet();
                        })
                        .then();
        };
    }

    private static Mono<Long> add(Rows rows, OwnerScope scope) {
        return rows.change(
                "insert into machine_data.obligation (owner, id, until, sealed) values ($1, $2, '2030-01-01', '')",
                scope.owner().value(),
                UUID.randomUUID());
    }

    private static List<UUID> all(OwnerScope scope) {
        return machines.in(scope, rows -> rows.list(ALL, row -> row.get("owner", UUID.class)))
                .collectList()
                .block();
    }

    private static List<String> withoutDoor(String sql) {
        return Flux.usingWhen(
                        pool.create(),
                        connection -> Flux.from(connection.createStatement(sql).execute())
                                .flatMap(result -> result.map((row, metadata) -> row.get(0, String.class))),
                        Connection::close)
                .collectList()
                .block();
    }

    /** How a request can end. */
    enum Ending {
        COMPLETED {
            @Override
            <T> Flux<T> of(Flux<T> answer) {
                return answer;
            }
        },
        CANCELLED_AT_ONCE {
            @Override
            <T> Flux<T> of(Flux<T> answer) {
                return answer.take(Duration.ofMillis(1));
            }
        },
        CANCELLED_AFTER_ONE_ROW {
            @Override
            <T> Flux<T> of(Flux<T> answer) {
                return answer.take(1);
            }
        },
        FAILED {
            @Override
            <T> Flux<T> of(Flux<T> answer) {
                return machines.in(ALICE, rows -> Flux.error(new IllegalStateException("planted")));
            }
        },
        FAILED_IN_THE_DATABASE {
            @Override
            <T> Flux<T> of(Flux<T> answer) {
                return machines.in(ALICE, rows -> rows.change("no sql")).thenMany(answer);
            }
        };

        abstract <T> Flux<T> of(Flux<T> answer);
    }
}
