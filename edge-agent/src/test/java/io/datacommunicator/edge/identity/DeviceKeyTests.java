package io.datacommunicator.edge.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DeviceKeyTests {

    private static final Instant NOW = Instant.parse("2026-01-10T02:30:00Z");
    private static final URI TOKENS = URI.create("https://platform.example/oauth2/token");
    private static final String KNOWN_KEY = "{\"kty\":\"EC\",\"crv\":\"P-256\","
            + "\"x\":\"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU\","
            + "\"y\":\"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0\","
            + "\"d\":\"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI\"}";

    private final DeviceKey key = DeviceKey.fresh(new SecureRandom());

    private SignedJWT proof(Optional<String> token) throws Exception {
        return SignedJWT.parse(key.proof("POST", TOKENS, token, NOW));
    }

    @Test
    void thePublicKeyHasNoPrivateHalfAndOneLine() throws Exception {
        assertThat(ECKey.parse(key.publicJwk()).isPrivate()).isFalse();
        assertThat(key.publicJwk()).doesNotContain("\"d\"").hasLineCount(1);
    }

    @Test
    void theThumbprintIsThatOfRfc7638() throws Exception {
        var parsed = ECKey.parse(key.publicJwk());
        var canonical =
                "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + parsed.getX() + "\",\"y\":\"" + parsed.getY() + "\"}";
        assertThat(key.thumbprint()).isEqualTo(sha256(canonical));
    }

    @Test
    void thePlatformShowsTheSameDigits() throws Exception {
        // As in the platform's ComparisonCodeTests.
        var known = DeviceKey.parse(KNOWN_KEY, new SecureRandom());
        assertThat(known.thumbprint()).isEqualTo("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
        assertThat(known.comparison()).isEqualTo("022 075");
    }

    @Test
    void aProofIsForOneRequestAndBearsTheKey() throws Exception {
        var proof = proof(Optional.empty());
        assertThat(proof.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(proof.getHeader().getType().getType()).isEqualTo("dpop+jwt");
        assertThat(proof.getHeader().getJWK().isPrivate()).isFalse();
        assertThat(proof.verify(new ECDSAVerifier(proof.getHeader().getJWK().toECKey())))
                .isTrue();
        var claims = proof.getJWTClaimsSet();
        assertThat(claims.getStringClaim("htm")).isEqualTo("POST");
        assertThat(claims.getStringClaim("htu")).isEqualTo(TOKENS.toString());
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(NOW);
        assertThat(claims.getStringClaim("ath")).isNull();
    }

    @Test
    void aProofForATokenNamesIt() throws Exception {
        assertThat(proof(Optional.of("a-token")).getJWTClaimsSet().getStringClaim("ath"))
                .isEqualTo(sha256("a-token"));
    }

    @Test
    void noTwoProofsAreAlike() throws Exception {
        var first = proof(Optional.empty()).getJWTClaimsSet().getJWTID();
        var second = proof(Optional.empty()).getJWTClaimsSet().getJWTID();
        assertThat(first).isNotEqualTo(second).hasSizeGreaterThanOrEqualTo(20);
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
