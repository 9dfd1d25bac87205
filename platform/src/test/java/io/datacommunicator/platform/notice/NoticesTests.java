package io.datacommunicator.platform.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.job.JobsForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import io.datacommunicator.schema.catalogue.Language;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class NoticesTests {
    private static final Notice NOTICE = new Notice(
            NoticeKind.RESET_PASSWORD,
            Language.FR,
            "alice@example.com",
            Map.of("name", "Alice", "link", "https://platform.example/reset#ABCDE", "code", "ABCDE"));
    private static final Clock CLOCK = Clock.fixed(TestPlatform.NOW, ZoneOffset.UTC);

    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void noticeBecomesAFileWhereThereIsNoServer() {
        platform.part(Notices.class).send(NOTICE).block();

        assertThat(MailsForTests.of(platform, TestPlatform.NOW)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("alice@example.com");
            assertThat(mail.link()).isEqualTo("https://platform.example/reset#ABCDE");
            assertThat(mail.text())
                    .contains("Auto-Submitted: auto-generated")
                    .contains("Content-Type: text/plain")
                    .contains("Content-Type: text/html")
                    .contains("Bonjour Alice,");
        });
    }

    @Test
    void pretendedNoticeIsQueuedAlikeAndGoesNowhere() throws SQLException {
        platform.part(Notices.class).pretend(NOTICE).block();

        assertThat(queued()).isEqualTo(1);
        assertThat(MailsForTests.of(platform, TestPlatform.NOW)).isEmpty();
        assertThat(queued()).isZero();
    }

    @Test
    void queueTellsNothingAboutTheMail() throws SQLException {
        platform.part(Notices.class).send(NOTICE).block();

        assertThat(dumpOfTheQueue())
                .contains("notice.deliver")
                .doesNotContain("alice")
                .doesNotContain("ABCDE");
        MailsForTests.of(platform, TestPlatform.NOW);
    }

    @Test
    void serverThatIsDownLosesNothing() {
        try (TestPlatform other = TestPlatform.fresh()) {
            var down = new java.util.concurrent.atomic.AtomicBoolean(true);
            var carried = new AtomicReference<String>();
            Courier courier = new Courier(
                    new Letters(),
                    (to, letter) -> {
                        if (down.get()) {
                            throw new org.springframework.mail.MailSendException("down");
                        }
                        carried.set(to);
                        return OptionalInt.empty();
                    },
                    other.part(Bounces.class));
            var delivery = new Delivery(NOTICE, true);

            assertThatThrownBy(() -> courier.deliver(delivery).block()).isInstanceOf(MailException.class);
            down.set(false);
            courier.deliver(delivery).block();

            assertThat(carried.get()).isEqualTo("alice@example.com");
        }
    }

    @Test
    void whatFailsWaitsAndIsTriedAgain() throws SQLException, java.io.IOException {
        try (TestPlatform other = TestPlatform.fresh()) {
            // A file in the place of the folder: nothing can be written.
            var folder = other.dataDirectory().resolve("mail");
            java.nio.file.Files.writeString(folder, "in the way");
            other.part(Notices.class).send(NOTICE).block();
            JobsForTests.runDue(other, TestPlatform.NOW);
            java.nio.file.Files.delete(folder);

            assertThat(MailsForTests.of(other, TestPlatform.NOW.plusSeconds(29)))
                    .isEmpty();
            assertThat(MailsForTests.of(other, TestPlatform.NOW.plus(Duration.ofMinutes(2))))
                    .hasSize(1);
        }
    }

    @Test
    void smtpServerGetsBothForms() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            SmtpCarrier carrier = carrier(server.getSmtp().getPort());

            assertThat(carrier.carry("alice@example.com", new Letters().write(NOTICE)))
                    .isEmpty();

            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("Choisir un nouveau mot de passe");
            assertThat(received[0].getContentType()).startsWith("multipart/alternative");
        } finally {
            server.stop();
        }
    }

    @Test
    void absentServerIsTriedAgain() {
        assertThatThrownBy(() -> carrier(1).carry("alice@example.com", new Letters().write(NOTICE)))
                .isInstanceOf(MailException.class);
    }

    @Test
    void addressThatNobodyCanWriteDownIsRefused() {
        assertThat(carrier(1).carry("no address at all", new Letters().write(NOTICE)))
                .hasValue(553);
    }

    @Test
    void refusalIsRememberedUntilAMailArrives() {
        Bounces bounces = platform.part(Bounces.class);
        var courier = new Courier(new Letters(), (to, letter) -> OptionalInt.of(550), bounces);

        courier.deliver(new Delivery(NOTICE, true)).block();
        assertThat(platform.part(Notices.class)
                        .bouncingSince("Alice@Example.com")
                        .block())
                .isEqualTo(TestPlatform.NOW);

        new Courier(new Letters(), (to, letter) -> OptionalInt.empty(), bounces)
                .deliver(new Delivery(NOTICE, true))
                .block();
        assertThat(platform.part(Notices.class)
                        .bouncingSince("alice@example.com")
                        .block())
                .isNull();
    }

    @Test
    void refusalIsForgottenInTheEndAndNotBefore() {
        Bounces now = platform.part(Bounces.class);
        now.record(NOTICE, 550).block();
        now.forgetOld().block();
        assertThat(now.since("alice@example.com").block()).isNotNull();

        at(Duration.ofDays(91)).forgetOld().block();
        assertThat(now.since("alice@example.com").block()).isNull();
    }

    private static Bounces at(Duration later) {
        return new Bounces(
                platform.part(BounceStore.class),
                platform.part(InstallationSecrets.class),
                platform.part(ScopesForWorkWithoutCaller.class),
                Clock.offset(CLOCK, later));
    }

    private static SmtpCarrier carrier(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpCarrier(
                sender,
                new MailForm(
                        new NoticeSettings("Data Communicator <no-reply@platform.example>").sender(),
                        "quoted-printable"),
                CLOCK);
    }

    private static int queued() throws SQLException {
        return Integer.parseInt(ask("select count(*) from job.scheduled_tasks where task_name = 'notice.deliver'"));
    }

    private static String dumpOfTheQueue() throws SQLException {
        return ask("select string_agg(t::text || encode(coalesce(task_data, ''), 'escape'), ' ')"
                + " from job.scheduled_tasks t");
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.JOB));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
