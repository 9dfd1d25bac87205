package io.datacommunicator.platform.account;

import static io.datacommunicator.platform.account.Registrations.Confirmation.CONFIRMED;
import static io.datacommunicator.platform.account.Registrations.Confirmation.DEAD;
import static io.datacommunicator.platform.account.Registrations.Confirmation.WRONG_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.job.JobsForTests;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.testing.Dump;
import io.datacommunicator.platform.testing.MovableClock;
import io.datacommunicator.platform.testing.TestPlatform;
import io.datacommunicator.schema.catalogue.Language;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

class RegistrationsTests {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String ADDRESS = "mickey@example.com";

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private TestPlatform platform;
    private Registrations registrations;

    @BeforeEach
    void start() {
        platform = TestPlatform.with(clock);
        registrations = platform.part(Registrations.class);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void confirmedRegistrationSignsIn() {
        Mail mail = register(PASSWORD);

        assertThat(mail.to()).isEqualTo(ADDRESS);
        assertThat(mail.link()).startsWith("https://platform.example/register/confirm#");
        assertThat(signsIn(PASSWORD)).isFalse();
        assertThat(confirm(mail, PASSWORD)).isEqualTo(CONFIRMED);
        assertThat(signsIn(PASSWORD)).isTrue();
    }

    @Test
    void linkWorksToTheLastSecondOfTheDay() {
        Mail mail = register(PASSWORD);
        clock.move(Duration.ofHours(24).minusSeconds(1));

        assertThat(confirm(mail, PASSWORD)).isEqualTo(CONFIRMED);
    }

    @Test
    void linkIsDeadAfterADayAndItsRowGoneWithinAMinute() throws SQLException {
        Mail mail = register(PASSWORD);
        clock.move(Duration.ofHours(24).minusSeconds(1));
        JobsForTests.runDue(platform, clock.instant());
        assertThat(rows()).isEqualTo(1);

        clock.move(Duration.ofSeconds(1));
        assertThat(confirm(mail, PASSWORD)).isEqualTo(DEAD);

        clock.move(Duration.ofSeconds(39));
        JobsForTests.runDue(platform, clock.instant());
        assertThat(rows()).isZero();
        assertThat(confirm(register(PASSWORD), PASSWORD)).isEqualTo(CONFIRMED);
    }

    @Test
    void linkWorksOnce() {
        Mail mail = register(PASSWORD);

        assertThat(confirm(mail, PASSWORD)).isEqualTo(CONFIRMED);
        assertThat(confirm(mail, PASSWORD)).isEqualTo(DEAD);
    }

    @Test
    void twoTabsMakeOneAccount() throws SQLException {
        Mail mail = register(PASSWORD);

        List<Registrations.Confirmation> answers = Flux.range(0, 4)
                .flatMap(tab -> registrations.confirm(mail.code(), PASSWORD))
                .collectList()
                .block();

        assertThat(answers).containsExactlyInAnyOrder(CONFIRMED, DEAD, DEAD, DEAD);
        assertThat(count("customer.account")).isEqualTo(1);
        assertThat(count("customer.login")).isEqualTo(1);
    }

    @Test
    void alteredCodeIsDead() {
        String code = register(PASSWORD).code();
        String altered = (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);

        assertThat(registrations.confirm(altered, PASSWORD).block()).isEqualTo(DEAD);
        assertThat(registrations.confirm("", PASSWORD).block()).isEqualTo(DEAD);
    }

    /** Whoever registers somebody else's address would otherwise know the password of that person's account. */
    @Test
    void ownerOfTheMailboxDoesNotConfirmAStrangersPassword() {
        Mail mail = register("password of mallory 77");

        assertThat(confirm(mail, PASSWORD)).isEqualTo(WRONG_PASSWORD);
        assertThat(confirm(register(PASSWORD), PASSWORD)).isEqualTo(CONFIRMED);
        assertThat(signsIn("password of mallory 77")).isFalse();
        assertThat(confirm(mail, "password of mallory 77")).isEqualTo(DEAD);
    }

    @Test
    void whoHasAnAccountIsToldSoByMailAndNothingChanges() throws SQLException {
        confirm(register(PASSWORD), PASSWORD);

        Mail mail = register("another password entirely");

        assertThat(mail.text()).contains("You already have an account").doesNotContain("/register/confirm");
        assertThat(rows()).isZero();
        assertThat(signsIn("another password entirely")).isFalse();
    }

    @Test
    void askingTwiceSendsANewLinkAndKeepsTheEnd() {
        register(PASSWORD);
        clock.move(Duration.ofHours(23));
        registrations.askAgain(new MailAddress(ADDRESS)).block();
        Mail again = mails().getFirst();
        clock.move(Duration.ofHours(1));

        assertThat(confirm(again, PASSWORD)).isEqualTo(DEAD);
    }

    @Test
    void newLinkWorksAsTheOldOne() {
        register(PASSWORD);
        registrations.askAgain(new MailAddress("Mickey@EXAMPLE.com")).block();

        assertThat(confirm(mails().getFirst(), PASSWORD)).isEqualTo(CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@example.com", ADDRESS})
    void whoHasNoRegistrationGetsNoMail(String address) {
        registrations.askAgain(new MailAddress(address)).block();

        assertThat(mails()).isEmpty();
    }

    @Test
    void nobodyIsFlooded() {
        for (int i = 0; i < 9; i++) {
            registrations
                    .ask("Mallory", new MailAddress(ADDRESS), PASSWORD, Language.EN, "1")
                    .block();
        }

        assertThat(mails()).hasSize(5);
    }

    @Test
    void askingIsTheSameWorkForWhoeverHasTheAddress() throws SQLException {
        confirm(register(PASSWORD), PASSWORD);
        for (String address : List.of(ADDRESS, "new@example.com")) {
            registrations
                    .ask("Mickey", new MailAddress(address), PASSWORD, Language.EN, "1")
                    .block();
        }

        assertThat(ask("select string_agg(task_name, ',') from job.scheduled_tasks where octet_length(task_data) > 0"))
                .isEqualTo("account.register,account.register");
        assertThat(rows()).isZero();
    }

    @Test
    void storeTellsNeitherCodeNorPerson() throws SQLException {
        registrations
                .ask("Mickey Mouse", new MailAddress(ADDRESS), PASSWORD, Language.EN, "1")
                .block();
        String queued = everything();
        Mail mail = mails().getFirst();
        String waiting = everything();

        for (String secret :
                List.of("Mickey", "mickey", PASSWORD, mail.code(), mail.code().replace("-", ""), "$argon2")) {
            assertThat(queued + waiting).doesNotContain(secret);
        }
    }

    private Mail register(String password) {
        registrations
                .ask("Mickey", new MailAddress(ADDRESS), password, Language.EN, "1")
                .block();
        return mails().getFirst();
    }

    private List<Mail> mails() {
        return MailsForTests.of(platform, clock.instant());
    }

    private Registrations.Confirmation confirm(Mail mail, String password) {
        return registrations.confirm(mail.code(), password).block();
    }

    private boolean signsIn(String password) {
        return platform.part(Logins.class)
                .signIn(ADDRESS, password)
                .hasElement()
                .block();
    }

    private int rows() throws SQLException {
        return count("customer.registration");
    }

    private int count(String table) throws SQLException {
        return Integer.parseInt(ask("select count(*) from " + table));
    }

    private String everything() throws SQLException {
        try (var connection = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER))) {
            StringBuilder all = new StringBuilder();
            Dump.of(connection).cells().forEach(cell -> {
                all.append(cell.text()).append('\n');
                if (cell.text().matches("([0-9a-f]{2})+")) {
                    all.append(new String(java.util.HexFormat.of().parseHex(cell.text()), StandardCharsets.ISO_8859_1));
                }
            });
            return all.toString();
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
