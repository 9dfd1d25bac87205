package io.datacommunicator.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.telemetry.TownForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the role that serves requests can do without the doors: nothing. Tables are found in the catalogue. */
class RowSecurityTests {
    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname in ('customer', 'machine_data') order by 1""";

    private static TestPlatform platform;
    private static TownForTests town;

    @BeforeAll
    static void fill() {
        platform = TestPlatform.fresh();
        town = TownForTests.of(platform, 2);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    static Stream<String> tables() throws SQLException {
        return ask(DatabaseRole.SUPERUSER, TABLES).stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableForcesRowSecurity(String table) throws SQLException {
        assertThat(ask(
                        DatabaseRole.SUPERUSER,
                        "select (relrowsecurity and relforcerowsecurity)::text from pg_class where oid = '" + table
                                + "'::regclass"))
                .containsExactly("true");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withoutASettingThereAreNoRows(String table) throws SQLException {
        assertThat(ask(DatabaseRole.RUNTIME, "select count(*)::text from " + table))
                .containsExactly("0");
        assertThat(ask(DatabaseRole.OWNER, "select count(*)::text from " + table))
                .as("the owner of the tables, who is forced too")
                .containsExactly("0");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void sqlWithoutAnyConditionSeesTheRowsOfItsScopeAlone(String table) throws SQLException {
        String key = table.startsWith("machine_data.") ? "owner" : "account_id";
        String column = table.equals("customer.account") ? "id" : key;
        String setting = key.equals("owner")
                ? "app.owner='" + town.owners().get(1) + "'"
                : "app.account='" + town.accounts().get(1) + "'";
        String value =
                key.equals("owner") ? town.owners().get(1) : town.accounts().get(1);
        // Logins and registrations belong to no account: their scopes are those of one row.
        String all =
                table.matches("customer\\.(login|registration|link|bounce|passkey)") ? "'none'" : column + "::text";

        List<String> seen = ask(
                DatabaseRole.RUNTIME,
                "begin; set local " + setting + "; select " + all + " from " + table + "; commit");

        assertThat(seen).allMatch(value::equals);
        assertThat(seen.size())
                .isEqualTo(Integer.parseInt(ask(
                                DatabaseRole.SUPERUSER,
                                "select count(*)::text from " + table + " where " + all + " = '" + value + "'")
                        .getFirst()));
    }

    @Test
    void theTownHasRowsToBeSeen() throws SQLException {
        for (String table : List.of("customer.share", "customer.audit", "machine_data.reading", "machine_data.audit")) {
            assertThat(ask(DatabaseRole.SUPERUSER, "select count(*)::text from " + table))
                    .isNotEqualTo(List.of("0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set role platform_owner",
                "set role postgres",
                "set session authorization platform_owner",
                "alter role platform_runtime bypassrls",
                "alter table machine_data.reading disable row level security",
                "alter table machine_data.reading no force row level security",
                "drop policy by_owner on machine_data.reading",
                "create policy all_rows on machine_data.reading using (true)",
                "create table customer.mine (id uuid)",
                "create function customer.mine() returns int language sql as 'select 1'",
                "update customer.audit set sealed = ''",
                "update machine_data.audit set hash = ''",
                "delete from customer.audit",
                "delete from machine_data.audit",
                "truncate machine_data.audit",
                "truncate machine_data.reading",
                "select * from job.scheduled_tasks",
                "copy machine_data.reading to program 'cat'",
                "set row_security = off; select * from machine_data.reading"
            })
    void whatTheRuntimeRoleMayNotDo(String sql) {
        assertThatThrownBy(() -> ask(DatabaseRole.RUNTIME, sql))
                .isInstanceOf(SQLException.class)
                .message()
                .containsAnyOf("permission denied", "must be owner", "would be affected by row-level security");
    }

    private static List<String> ask(DatabaseRole role, String sql) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(platform.database().jdbcUrl(role));
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    try (var found = statement.getResultSet()) {
                        while (found.next()) {
                            answer.add(found.getString(1));
                        }
                    }
                }
                rows = statement.getMoreResults();
            }
        }
        return answer;
    }
}
