package io.datacommunicator.platform.telemetry;

import static io.datacommunicator.platform.testing.DumpRules.clearValues;
import static io.datacommunicator.platform.testing.DumpRules.joins;
import static io.datacommunicator.platform.testing.DumpRules.rankCorrelation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.testing.Dump;
import io.datacommunicator.platform.testing.TestPlatform;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing joins in a dump: whoever steals the database learns no value and cannot tell whose machine data is whose. */
class DumpIT {
    /** As many as are prepared at a time, so that all owners lie there before the first account takes one. */
    private static final int ACCOUNTS = 16;

    private static TestPlatform platform;
    private static TownForTests town;
    private Connection superuser;

    @BeforeAll
    static void fill() {
        platform = TestPlatform.fresh();
        town = TownForTests.of(platform, ACCOUNTS);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        superuser.rollback();
        superuser.close();
    }

    @Test
    void theTownIsInTheDump() throws SQLException {
        Dump dump = Dump.of(superuser);

        assertThat(dump.inOrder("customer.account.id")).hasSize(ACCOUNTS);
        assertThat(dump.inOrder("machine_data.machine.id")).hasSize(ACCOUNTS + 3);
        assertThat(dump.inOrder("machine_data.reading.sealed")).hasSize(60 + ACCOUNTS - 3);
        assertThat(dump.inOrder("customer.share.sealed")).hasSize(6);
        assertThat(dump.inOrder("customer.audit.sealed")).hasSize(6 * ACCOUNTS);
        assertThat(dump.inOrder("customer.communicator.sealed")).hasSize(2 * ACCOUNTS);
        assertThat(dump.inOrder("customer.claim_code.sealed")).hasSize(ACCOUNTS);
        assertThat(dump.inOrder("auth.enrolment.sealed")).hasSize(3 * ACCOUNTS);
        assertThat(dump.inOrder("machine_data.health.sealed")).hasSize(ACCOUNTS);
        assertThat(dump.inOrder("machine_data.audit.sealed")).hasSize(ACCOUNTS + 3 + 6);
    }

    @Test
    void noValueStandsInClear() throws SQLException {
        assertThat(clearValues(Dump.of(superuser), town.secrets())).isEmpty();
    }

    @Test
    void nothingJoinsThePeopleAndTheirMachines() throws SQLException {
        assertThat(joins(Dump.of(superuser), "machine_data")).isEmpty();
    }

    @Test
    void ownersDoNotLieInTheOrderOfTheirAccounts() throws SQLException {
        assertThat(rankCorrelation(Dump.of(superuser).inOrder("machine_data.owner.owner"), town.owners()))
                .isBetween(-0.9, 0.9);
    }

    /**
     * Machines appear with their first reading, so their rows lie in that order, and the first reading comes soon after
     * the account was made. Only rewriting the tables by their random keys breaks this: a backup has to do so first.
     */
    @Test
    void nothingLiesInTheOrderInWhichItCameOnceThatIsForgotten() throws SQLException {
        try (var owner = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.OWNER));
                var statement = owner.createStatement()) {
            statement.execute("call machine_data.forget_order()");
        }

        Dump dump = Dump.of(superuser);
        Map<String, List<String>> came = Map.of(
                "customer.account.id", town.accounts(),
                "machine_data.owner.owner", town.owners(),
                "machine_data.machine.id", town.machines());
        came.forEach((place, order) -> assertThat(rankCorrelation(
                        dump.inOrder(place).stream().filter(order::contains).toList(), order))
                .as(place)
                .isBetween(-0.9, 0.9));
        assertThat(notInOrderOfTheirKey()).containsExactly("machine_data.reading");
    }

    @Test
    void whoServesRequestsCannotWriteTablesAnew() throws SQLException {
        try (var runtime = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.RUNTIME));
                var statement = runtime.createStatement()) {
            assertThatThrownBy(() -> statement.execute("call machine_data.forget_order()"))
                    .hasMessageContaining("permission denied");
        }
    }

    /** Tables that were never written by their key, as the catalogue remembers it. */
    private List<String> notInOrderOfTheirKey() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("""
                        select n.nspname || '.' || c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname in ('customer', 'machine_data', 'auth', 'job')
                          and not exists (select from pg_index i where i.indrelid = c.oid and i.indisclustered)
                        order by 1""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Each leak is planted in a transaction that is rolled back. */
    @Nested
    class PlantedLeak {
        @ParameterizedTest
        @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                update machine_data.machine set article = 51966 => serial number in machine_data.machine.article
                update machine_data.machine set identity = '\\x000000000000cafe' where id = (select id from machine_data.machine limit 1) => serial number in machine_data.machine.identity
                update machine_data.machine set identity = 'no 51966.' where id = (select id from machine_data.machine limit 1) => serial number in machine_data.machine.identity
                update customer.login set sealed = sealed || 'hofer.2@mail.example.com' => mail address in customer.login.sealed
                update customer.login set key_name = 'Hofer.2@Mail.Example.com' => mail address in customer.login.key_name
                update customer.login set mail_index = substring(sha256('hofer.1@mail.example.com') for 16) where account_id = (select id from customer.account limit 1) => mail address in customer.login.mail_index
                update customer.login set key_name = '00:1b:44:11:3a:b7' => MAC address in customer.login.key_name
                update customer.login set key_name = '001B44113AB7' => MAC address in customer.login.key_name
                update machine_data.reading set sealed = '\\x99' || float8send(7.451451) => coordinate in machine_data.reading.sealed
                update machine_data.reading set sealed = 'a serialNumber b' => the word serialNumber in machine_data.reading.sealed
                create table customer.notes as select 'Holder Hofer-1' as note => name of a person in customer.notes.note
                create table job.note as select '{"x": "Winterthur"}'::jsonb as note => town in job.note.note
                insert into auth."authorization" values (gen_random_uuid(), array['\\x01', 'Winterthur'::bytea], now(), '\\x00') => town in auth.authorization.hashes
                """)
        void inClearIsFound(String leak, String finding) throws SQLException {
            run(leak);

            assertThat(clearValues(Dump.of(superuser), town.secrets())).contains(finding);
        }

        @ParameterizedTest
        @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
                update customer.account set holder = (select owner from machine_data.owner limit 1) => machine_data.owner.owner = customer.account.holder
                update customer.account set link = (select '\\x01' || uuid_send(owner) || link from machine_data.owner limit 1) => machine_data.owner.owner = customer.account.link
                update customer.account set key_name = (select key_name from machine_data.owner limit 1) => machine_data.owner.key_name = customer.account.key_name
                update machine_data.owner set reverse = (select '\\x01' || uuid_send(id) from customer.account limit 1) => machine_data.owner.reverse = customer.account.id
                update customer.login set key_name = (select '{"kid":"' || owner || '"}' from machine_data.owner limit 1) => machine_data.owner.owner = customer.login.key_name
                update customer.share set sub_account_id = (select id from machine_data.machine limit 1) => machine_data.reading.machine = customer.share.sub_account_id
                update customer.login set key_name = (select encode(fingerprint, 'base64') from machine_data.reading limit 1) => machine_data.reading.fingerprint = customer.login.key_name
                update customer.login set key_name = (select encode(substring(sealed for 40), 'hex') from machine_data.reading limit 1) => machine_data.reading.sealed = customer.login.key_name
                create table job.task as select owner from machine_data.owner => machine_data.owner.owner = job.task.owner
                insert into customer.registration select gen_random_uuid(), '\\x01', date_trunc('second', taken_at), '\\x02' from machine_data.reading limit 1 => machine_data.reading.taken_at = customer.registration.expires_at
                create table auth.visit as select (select taken_at from machine_data.reading limit 1)::timestamp as since => machine_data.reading.taken_at = auth.visit.since
                """)
        void thatJoinsIsFound(String leak, String finding) throws SQLException {
            run(leak);

            assertThat(joins(Dump.of(superuser), "machine_data")).contains(finding);
        }

        @Test
        void digitsThatStandInAnIdByChanceAreNoFinding() throws SQLException {
            run("update customer.login set key_name = 'l-c5196614-51966c00-89519660'");
            assertThat(clearValues(Dump.of(superuser), town.secrets())).isEmpty();

            run("update customer.login set key_name = 'machine51966'");
            assertThat(clearValues(Dump.of(superuser), town.secrets()))
                    .containsExactly("serial number in customer.login.key_name");
        }

        @Test
        void equalDateIsFoundUnlessItIsCutToTheMonth() throws SQLException {
            String obligations =
                    "insert into customer.obligation values (gen_random_uuid(), gen_random_uuid(), '%1$s', '');"
                            + "insert into machine_data.obligation values (gen_random_uuid(), gen_random_uuid(), null, '%1$s', '')";
            run(obligations.formatted("2031-04-01"));
            assertThat(joins(Dump.of(superuser), "machine_data")).isEmpty();

            run(obligations.formatted("2031-04-17"));
            assertThat(joins(Dump.of(superuser), "machine_data"))
                    .containsExactly("machine_data.obligation.until = customer.obligation.until");
        }

        @Test
        void orderOfOwnersIsFound() throws SQLException {
            run("create table machine_data.owner_in_order as select * from machine_data.owner");
            for (String owner : town.owners()) {
                run("delete from machine_data.owner_in_order where owner = '" + owner + "';"
                        + "insert into machine_data.owner_in_order select * from machine_data.owner"
                        + " where owner = '" + owner + "'");
            }
            List<String> order = Dump.of(superuser).inOrder("machine_data.owner_in_order.owner");

            assertThat(rankCorrelation(order, town.owners())).isEqualTo(1);
            assertThat(rankCorrelation(order.reversed(), town.owners())).isEqualTo(-1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
