package io.datacommunicator.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeviceKeyTests {

    private static final Instant NOW = Instant.parse("2026-01-10T02:30:00Z");
    private static final URI TOKENS = URI.create("https://platform.example/oauth2/token");

    @TempDir
    Path directory;

    private DeviceKey key() throws IOException {
        return DeviceKey.in(directory, new SecureRandom());
    }

    @Test
    void theKeyIsMadeOnceAndStays() throws Exception {
        assertThat(key().publicJwk()).isEqualTo(key().publicJwk());
        assertThat(key().clientId()).isEqualTo(key().clientId());
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        key();
        assertThat(Files.getPosixFilePermissions(directory.resolve("device-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        key();
        Files.setPosixFilePermissions(
                directory.resolve("device-key.json"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatExceptionOfType(IOException.class).isThrownBy(this::key).withMessageContaining("mode 600");
    }

    @Test
    void aFileThatHoldsNoKeyIsRefusedWithoutQuotingIt() throws Exception {
        key();
        Files.writeString(directory.resolve("device-key.json"), "{\"kty\":\"hush\"}");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(this::key)
                .withMessage("device-key.json does not hold a key pair of curve P-256")
                .withNoCause();
    }

    @Test
    void thePublicKeyHasNoPrivateHalfAndOneLine() throws Exception {
        var printed = key().publicJwk();
        assertThat(ECKey.parse(printed).isPrivate()).isFalse();
        assertThat(printed).doesNotContain("\"d\"").hasLineCount(1);
    }

    @Test
    void theClientIdIsTheThumbprintOfRfc7638() throws Exception {
        var parsed = ECKey.parse(key().publicJwk());
        var canonical =
                "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + parsed.getX() + "\",\"y\":\"" + parsed.getY() + "\"}";
        var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        assertThat(key().clientId())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    @Test
    void anAssertionIsForOneAudienceAndNotForLong() throws Exception {
        var jwt = SignedJWT.parse(key().assertion(TOKENS, NOW));
        assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(jwt.verify(new ECDSAVerifier(ECKey.parse(key().publicJwk()))))
                .isTrue();
        var claims = jwt.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(key().clientId()).isEqualTo(claims.getSubject());
        assertThat(claims.getAudience()).isEqualTo(List.of(TOKENS.toString()));
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(NOW);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(120));
    }

    @Test
    void noTwoAssertionsAreAlike() throws Exception {
        var key = key();
        var first =
                SignedJWT.parse(key.assertion(TOKENS, NOW)).getJWTClaimsSet().getJWTID();
        var second =
                SignedJWT.parse(key.assertion(TOKENS, NOW)).getJWTClaimsSet().getJWTID();
        assertThat(first).isNotEqualTo(second).hasSizeGreaterThanOrEqualTo(20);
    }
}
