package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.testing.TestPlatform;
import io.datacommunicator.schema.catalogue.Language;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is an administrator, and when. */
class AdministratorsTests {
    private static TestPlatform platform;
    private static Callers callers;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh();
        callers = platform.part(Callers.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void onlyASecondFactorMakesAnAdministrator() {
        LoginId admin = created();

        assertThat(callers.of(platform.token(admin, "admin-ui", "pwd")).block())
                .isInstanceOfSatisfying(
                        Caller.Person.class, person -> assertThat(person.own()).isNull());
        assertThat(callers.of(platform.token(admin, "admin-ui", "pwd", "otp", "mfa"))
                        .block())
                .isInstanceOf(Caller.Administrator.class);
    }

    @Test
    void noOtherClientActsForPeople() {
        LoginId admin = created();

        assertThatExceptionOfType(Failure.Unauthenticated.class)
                .isThrownBy(() -> callers.of(platform.token(admin, "partner", "pwd", "mfa"))
                        .block());
    }

    @Test
    void secondFactorMakesNobodyElseAnAdministrator() {
        Caller.Person alice = platform.holder("alice-" + UUID.randomUUID());

        assertThat(callers.of(platform.token(alice.login(), "admin-ui", "pwd", "mfa"))
                        .block())
                .isInstanceOf(Caller.Person.class);
    }

    @Test
    void whoeverWritesRowsMakesNoAdministrator() throws SQLException {
        LoginId admin = created();
        Caller.Person mallory = platform.holder("mallory-" + UUID.randomUUID());
        run("update customer.login set administrator = (select administrator from customer.login where id = '"
                + admin.value() + "') where id = '" + mallory.login().value() + "'");

        assertThatExceptionOfType(Failure.IntegrityViolated.class)
                .isThrownBy(() -> callers.of(platform.token(mallory.login(), "admin-ui", "pwd", "mfa"))
                        .block());
    }

    @Test
    void addressInUseIsRefused() {
        NewHolder person = person();
        platform.part(Administrators.class).create(person).block();

        assertThatExceptionOfType(Failure.Conflict.class)
                .isThrownBy(
                        () -> platform.part(Administrators.class).create(person).block());
    }

    private static LoginId created() {
        return platform.part(Administrators.class).create(person()).block();
    }

    private static NewHolder person() {
        return new NewHolder(
                "Ada", UUID.randomUUID() + "@example.com", "correct horse battery", Language.EN, Instant.EPOCH);
    }

    private static void run(String sql) throws SQLException {
        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
