package io.datacommunicator.platform.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.testing.TestPlatform;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class SessionsTests {
    private static final Device FIREFOX = new Device("Firefox", "Linux", "203.0.113.0");

    private static TestPlatform platform;
    private static Sessions sessions;
    private static Callers callers;
    private Caller.Person alice;
    private Caller.Person mallory;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh();
        sessions = platform.part(Sessions.class);
        callers = platform.part(Callers.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @BeforeEach
    void people() {
        alice = platform.holder("alice-" + UUID.randomUUID());
        mallory = platform.holder("mallory-" + UUID.randomUUID());
    }

    @Test
    void endedSessionIsRefusedWithTheNextRequest() {
        Jwt token = platform.token(alice.login());
        assertThat(callers.of(token).block()).isInstanceOf(Caller.Person.class);

        sessions.end(alice, new SessionId(UUID.fromString(token.getClaimAsString("sid"))))
                .block();

        assertThatExceptionOfType(Failure.Unauthenticated.class)
                .isThrownBy(() -> callers.of(token).block());
    }

    @Test
    void endingAllEndsAllOfOnePersonAndNobodyElses() {
        Jwt one = platform.token(alice.login());
        Jwt other = platform.token(alice.login());
        Jwt mallorys = platform.token(mallory.login());

        assertThat(sessions.endAll(alice).block()).isEqualTo(2);

        assertThatExceptionOfType(Failure.Unauthenticated.class)
                .isThrownBy(() -> callers.of(one).block());
        assertThatExceptionOfType(Failure.Unauthenticated.class)
                .isThrownBy(() -> callers.of(other).block());
        assertThat(callers.of(mallorys).block()).isInstanceOf(Caller.Person.class);
    }

    @Test
    void sessionOfAnotherIsNotThere() {
        SessionId alices = sessions.begin(alice.login(), Instant.now(), FIREFOX).block();

        assertThatExceptionOfType(Failure.NotVisible.class)
                .isThrownBy(() -> sessions.end(mallory, alices).block());
        assertThatExceptionOfType(Failure.NotVisible.class)
                .isThrownBy(() ->
                        sessions.end(mallory, new SessionId(UUID.randomUUID())).block());
        assertThat(sessions.of(mallory).block()).isEmpty();
        assertThat(sessions.of(alice).block()).extracting(Session::device).containsExactly(FIREFOX);
    }

    @Test
    void expiredSessionIsRefusedListedNowhereAndThenGone() throws SQLException {
        Jwt token = platform.token(alice.login());
        owner("update auth.session set expires_at = now() - interval '1 second' where id = '"
                + token.getClaimAsString("sid") + "'");

        assertThatExceptionOfType(Failure.Unauthenticated.class)
                .isThrownBy(() -> callers.of(token).block());
        assertThat(sessions.of(alice).block()).isEmpty();
        assertThat(sessions.use(new SessionId(UUID.fromString(token.getClaimAsString("sid"))))
                        .block())
                .isFalse();
        assertThat(sessions.deleteExpired().block()).isPositive();
    }

    @Test
    void tokenThatNamesNoSessionIsRefused() {
        Jwt without = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(alice.login().value().toString())
                .claim("kind", "login")
                .build();

        assertThatExceptionOfType(Failure.Unauthenticated.class)
                .isThrownBy(() -> callers.of(without).block());
    }

    @Test
    void deviceIsNewToAPersonOnceAndNeverTheFirstOne() {
        KnownDevices devices = platform.part(KnownDevices.class);
        Device phone = new Device("Chrome", "Android", "198.51.100.0");

        assertThat(devices.knows("Alice@example.com", FIREFOX).block()).isFalse();
        assertThat(devices.remember(alice.login(), "alice@example.com", FIREFOX).block())
                .isFalse();
        assertThat(devices.knows("ALICE@example.com ", FIREFOX).block()).isTrue();
        assertThat(devices.knows("bob@example.com", FIREFOX).block()).isFalse();
        assertThat(devices.remember(alice.login(), "alice@example.com", phone).block())
                .isTrue();
        assertThat(devices.remember(alice.login(), "alice@example.com", phone).block())
                .isFalse();
    }

    private static void owner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
