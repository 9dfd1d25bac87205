package io.datacommunicator.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.PreparedOwners.Prepared;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.job.JobsForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

class PreparedOwnersTests {
    private static final String OWNERS = "select owner::text from machine_data.owner order by ctid";

    private final TestPlatform platform = TestPlatform.fresh();
    private final PreparedOwners owners = platform.part(PreparedOwners.class);

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void takingOneWritesNothingOnTheMachineSide() throws SQLException {
        owners.take().block();
        List<String> before = ask("select ctid::text || xmin::text || owner::text from machine_data.owner order by 1");

        owners.take().block();

        assertThat(ask("select ctid::text || xmin::text || owner::text from machine_data.owner order by 1"))
                .isEqualTo(before);
    }

    @Test
    void theyAreTakenInAnotherOrderThanTheyLie() throws SQLException {
        List<String> taken = Flux.range(0, 16)
                .concatMap(number -> owners.take())
                .map(prepared -> prepared.owner().value().toString())
                .collectList()
                .block();

        // By chance once in 16! times.
        assertThat(ask(OWNERS)).containsExactlyInAnyOrderElementsOf(taken).isNotEqualTo(taken);
    }

    @Test
    void noTwoAccountsGetTheSameOne() {
        List<Prepared> taken = Flux.range(0, 40)
                .flatMap(number -> owners.take(), 40)
                .collectList()
                .block();

        assertThat(taken).hasSize(40);
        assertThat(taken.stream().map(Prepared::owner)).doesNotHaveDuplicates();
        assertThat(taken.stream().map(Prepared::account)).doesNotHaveDuplicates();
    }

    @Test
    void workDoneAgainAndAgainKeepsOneBatchToTwo() throws SQLException {
        List<String> sizes = new ArrayList<>();
        for (int minute = 0; minute < 3; minute++) {
            JobsForTests.runDue(platform, TestPlatform.NOW.plusSeconds(60L * minute));
            sizes.add(pool());
        }
        assertThat(sizes).containsExactly("16", "32", "32");

        Flux.range(0, 15).concatMap(number -> owners.take()).blockLast();
        owners.keepReady().block();
        assertThat(pool()).isEqualTo("17");

        owners.take().block();
        owners.keepReady().block();
        assertThat(pool()).isEqualTo("32");
    }

    @Test
    void whoFindsNonePreparesABatch() throws SQLException {
        owners.take().block();

        assertThat(pool()).isEqualTo("15");
    }

    @Test
    void thatNoneWasPreparedIsSaidOnceUntilSomeAre() {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger log = (Logger) LoggerFactory.getLogger(PreparedOwners.class);
        said.start();
        log.addAppender(said);
        try {
            Flux.range(0, 33).concatMap(number -> owners.take()).blockLast();
            assertThat(said.list).hasSize(1);

            owners.keepReady().block();
            Flux.range(0, 48).concatMap(number -> owners.take()).blockLast();
            assertThat(said.list).hasSize(2);
        } finally {
            log.detachAppender(said);
        }
    }

    private String pool() throws SQLException {
        return ask("select count(*)::text from auth.prepared_owner").getFirst();
    }

    @Test
    void theWayBackIsSealedInTheOwnersRow() throws SQLException {
        Prepared prepared = owners.take().block();
        String reverse = ask("select encode(reverse, 'hex') from machine_data.owner where owner = '"
                        + prepared.owner().value() + "'")
                .getFirst();

        AccountId account = platform.part(InstallationSecrets.class)
                .open(
                        platform.part(ScopesForWorkWithoutCaller.class).installation(),
                        Binding.of(
                                "machine_data.owner.reverse", prepared.owner().value()),
                        HexFormat.of().parseHex(reverse),
                        AccountId.class);
        assertThat(account).isEqualTo(prepared.account());
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (var connection = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }
}
