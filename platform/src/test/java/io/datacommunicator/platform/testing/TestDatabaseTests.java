package io.datacommunicator.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TestDatabaseTests {
    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void eachDatabaseIsItsOwn() {
        ask(database.owner(), "CREATE TABLE mine AS SELECT 1 AS number");

        assertThat(ask(TestDatabase.fresh().owner(), "SELECT count(*)::text FROM pg_tables WHERE tablename = 'mine'"))
                .containsExactly("0");
    }

    @Test
    void rolesAreThoseOfTheRealServer() {
        assertThat(ask(database.runtime(), "SELECT current_user::text")).containsExactly("platform_runtime");
        assertThat(ask(database.owner(), "SELECT current_user::text")).containsExactly("platform_owner");
        assertThat(ask(database.job(), "SELECT current_user::text")).containsExactly("platform_job");
        assertThat(ask(database.runtime(), "SELECT rolbypassrls::text FROM pg_roles WHERE rolname = current_user"))
                .containsExactly("false");
    }

    private static List<String> ask(ConnectionFactory connections, String sql) {
        Flux<String> rows = Flux.usingWhen(
                Mono.from(connections.create()),
                connection -> Flux.from(connection.createStatement(sql).execute())
                        .flatMap(result -> result.map((row, metadata) -> String.valueOf(row.get(0)))),
                Connection::close);
        return rows.collectList().blockOptional().orElseThrow();
    }
}
