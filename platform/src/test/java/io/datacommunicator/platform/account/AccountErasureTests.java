package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.testing.MovableClock;
import io.datacommunicator.platform.testing.TestPlatform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountErasureTests {
    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private TestPlatform platform;
    private Caller.Person alice;
    private OwnAccount own;

    @BeforeEach
    void start() {
        platform = TestPlatform.with(clock);
        alice = platform.holder("alice");
        platform.holder("bob");
        platform.communicator(alice);
        mails(); // of the enrolment
        own = platform.part(Permissions.class).mayManage(alice).block();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void closedAccountIsGoneOnItsDayAndTheAddressFree() throws SQLException {
        close();
        assertThat(mails())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("will be deleted").contains("April 8, 2026"));
        clock.move(Duration.ofDays(7));
        assertThat(mails()).isEmpty();
        assertThat(exists()).isTrue();

        clock.move(Duration.ofDays(1));
        List<Mail> last = mails();

        assertThat(last)
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("was deleted"));
        assertThat(exists()).isFalse();
        for (String table : List.of("customer.account", "customer.login", "machine_data.owner")) {
            String key = table.equals("machine_data.owner") ? "owner" : "id";
            String id = table.equals("customer.login")
                    ? alice.login().value().toString()
                    : table.equals("customer.account")
                            ? own.id().value().toString()
                            : own.owner().owner().value().toString();
            assertThat(count(table + " where " + key + " = '" + id + "'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("customer.communicator")).isZero();
        assertThat(count("customer.login")).isEqualTo(1);
        assertThat(platform.holder("alice")).isNotNull();
    }

    @Test
    void openedAgainTheAccountStays() {
        close();
        platform.part(AccountClosing.class).reopen(alice, own).block();
        assertThat(mails()).hasSize(2);

        clock.move(Duration.ofDays(30));

        assertThat(mails()).isEmpty();
        assertThat(exists()).isTrue();
    }

    @Test
    void orderOfAnEarlierClosingDoesNotCount() {
        close();
        platform.part(AccountClosing.class).reopen(alice, own).block();
        clock.move(Duration.ofDays(5));
        alice = io.datacommunicator.platform.access.ProofsForTests.person(alice.login(), alice.own(), clock.instant());
        close();
        mails();

        clock.move(Duration.ofDays(4));
        assertThat(mails()).isEmpty();
        assertThat(exists()).isTrue();
        clock.move(Duration.ofDays(4));
        assertThat(mails()).hasSize(1);
        assertThat(exists()).isFalse();
    }

    @Test
    void erasingTwiceDoesNoHarm() {
        close();
        clock.move(Duration.ofDays(8));
        mails();
        var order = new AccountErasure.Order(own.id(), java.time.LocalDate.of(2026, 4, 8));

        platform.part(AccountErasure.class).erase(order).block();

        assertThat(mails()).isEmpty();
    }

    private void close() {
        platform.part(Permissions.class)
                .mayRisk(alice)
                .flatMap(fresh -> platform.part(AccountClosing.class).close(alice, own, fresh))
                .block();
    }

    private boolean exists() {
        return platform.part(Logins.class).exists("alice@example.com").block();
    }

    private List<Mail> mails() {
        return MailsForTests.of(platform, clock.instant());
    }

    private int count(String table) throws SQLException {
        try (var connection = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
