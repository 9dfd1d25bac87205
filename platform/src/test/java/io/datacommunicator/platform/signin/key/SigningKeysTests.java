package io.datacommunicator.platform.signin.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeysTests {
    private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private TestPlatform platform;
    private SigningKeys keys;

    @BeforeEach
    void start() {
        platform = TestPlatform.with(clock);
        keys = platform.part(SigningKeys.class);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void keyOutlivesARestart() {
        List<JWK> first = published();

        assertThat(first).hasSize(1);
        assertThat(restarted().get(ALL, null)).isEqualTo(first);
    }

    @Test
    void newKeySignsAndTheOldOneStaysUntilItsTokensAreDead() {
        JWK old = published().getFirst();
        now = now.plusSeconds(5);

        keys.rotate().block();

        assertThat(published()).hasSize(2).last().isEqualTo(old);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(published()).contains(old);
        now = now.plus(Duration.ofMinutes(1));
        keys.renew().block();
        assertThat(published()).hasSize(1).doesNotContain(old);
        assertThat(restarted().get(ALL, null)).isEqualTo(published());
    }

    @Test
    void anotherInstanceSeesANewKeyWithinAMinute() {
        published();
        SigningKeys other = restarted();
        other.get(ALL, null);
        now = now.plusSeconds(5);
        keys.rotate().block();

        now = now.plusSeconds(61);

        assertThat(other.get(ALL, null)).isEqualTo(published());
    }

    @Test
    void keyIsRenewedAfterNinetyDaysAndNotBefore() {
        JWK first = published().getFirst();
        now = now.plus(Duration.ofDays(89));
        keys.renew().block();
        assertThat(published()).containsExactly(first);

        now = now.plus(Duration.ofDays(1));
        keys.renew().block();

        assertThat(published()).hasSize(2).last().isEqualTo(first);
    }

    @Test
    void nothingOfAKeyStandsInTheDatabase() throws SQLException {
        String secret = published().getFirst().toECKey().getD().toString();
        try (var superuser = DriverManager.getConnection(platform.database().jdbcUrl(DatabaseRole.SUPERUSER));
                var rows = superuser.createStatement().executeQuery("select sealed from auth.signing_key")) {
            assertThat(rows.next()).isTrue();
            assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret)
                    .doesNotContain("P-256");
        }
    }

    private SigningKeys restarted() {
        return new SigningKeys(
                platform.part(SigningKeyStore.class),
                platform.part(InstallationSecrets.class),
                platform.part(ScopesForWorkWithoutCaller.class),
                clock);
    }

    private List<JWK> published() {
        return keys.get(ALL, null);
    }
}
