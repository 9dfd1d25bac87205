package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.datacommunicator.platform.signin.testing.AdminUi;
import io.datacommunicator.platform.signin.testing.Assertion;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.signin.testing.FakeCommunicators;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Communicators prove themselves with a signed assertion, and with nothing less. */
@SignInTest
class CommunicatorSignInTests {
    @LocalServerPort
    private int port;

    @Autowired
    private FakeCommunicators communicators;

    private Browser wire;
    private ECKey key;

    @BeforeEach
    void enrol() {
        wire = new Browser(port);
        key = communicators.enrol();
    }

    @Test
    void enrolledKeyGetsATokenToUpload() throws ParseException {
        AdminUi.Answer answer = show(Assertion.of(key).signed());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("refresh_token")).isFalse();
        JWTClaimsSet token = SignedJWT.parse(answer.text("access_token")).getJWTClaimsSet();
        assertThat(token.getSubject()).isEqualTo(client());
        assertThat(token.getStringClaim("kind")).isEqualTo("communicator");
        assertThat(wire.post("/graphql", Map.of(), "Authorization", "Bearer " + answer.text("access_token"))
                        .body())
                .contains("\"communicator\"")
                .contains(client());
    }

    @Test
    void issuerIsAnAudienceToo() {
        assertThat(show(Assertion.of(key)
                                .with(claims -> claims.audience("http://localhost:8421"))
                                .signed())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void wrongClaimIsRefused(String name, Consumer<JWTClaimsSet.Builder> change) {
        refused(Assertion.of(key).with(change).signed());
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("expired", claims -> claims.expirationTime(Assertion.in(Duration.ofMinutes(-2)))),
                wrong("without expiry", claims -> claims.expirationTime(null)),
                wrong("too long", claims -> claims.expirationTime(Assertion.in(Duration.ofMinutes(7)))),
                wrong("not yet", claims -> claims.notBeforeTime(Assertion.in(Duration.ofMinutes(2)))),
                wrong("for others", claims -> claims.audience("https://other.example/oauth2/token")),
                wrong("for nobody", claims -> claims.audience((String) null)),
                wrong("foreign subject", claims -> claims.subject("admin-ui")),
                wrong("foreign issuer", claims -> claims.issuer("admin-ui")),
                wrong("without issuer", claims -> claims.issuer(null)),
                wrong("without id", claims -> claims.jwtID(null)),
                wrong("endless id", claims -> claims.jwtID("x".repeat(200))));
    }

    @Test
    void assertionWorksOnce() {
        String assertion = Assertion.of(key).signed();

        assertThat(show(assertion).status()).isEqualTo(200);
        refused(assertion);
    }

    @Test
    void idOfARefusedAssertionIsNotUsedUp() {
        Consumer<JWTClaimsSet.Builder> sameId = claims -> claims.jwtID("the-same");
        refused(Assertion.of(key)
                .with(sameId)
                .with(claims -> claims.audience("https://other.example"))
                .signed());

        assertThat(show(Assertion.of(key).with(sameId).signed()).status()).isEqualTo(200);
    }

    @Test
    void otherKeyIsRefused() {
        refused(Assertion.of(key).signedBy(FakeCommunicators.newKey()));
    }

    @Test
    void publicKeyAsSharedSecretIsRefused() {
        refused(Assertion.of(key).signedBySecret());
    }

    @Test
    void unsignedIsRefused() {
        refused(Assertion.of(key).unsigned());
    }

    @Test
    void garbageIsRefused() {
        refused("garbage");
        refused("a.b.c");
    }

    @Test
    void unknownKeyIsRefused() {
        ECKey unknown = FakeCommunicators.newKey();
        AdminUi.Answer answer = Assertion.show(
                wire,
                FakeCommunicators.thumbprint(unknown),
                Assertion.of(unknown).signed());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    @Test
    void revokedKeyIsRefused() {
        communicators.revoke(key);

        refused(Assertion.of(key).signed());
    }

    @Test
    void keyPutUnderAForeignThumbprintIsRefused() {
        ECKey mallory = FakeCommunicators.newKey();
        communicators.store(client(), mallory);

        AdminUi.Answer answer = show(Assertion.of(key).signedBy(mallory));

        assertThat(answer.json().has("access_token")).isFalse();
    }

    @Test
    void communicatorCannotAskForMore() {
        AdminUi.Answer answer = AdminUi.answer(wire.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "client_credentials",
                        "scope", "platform",
                        "client_id", client(),
                        "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion", Assertion.of(key).signed())));

        assertThat(answer.text("error")).isEqualTo("invalid_scope");
    }

    private void refused(String assertion) {
        AdminUi.Answer answer = show(assertion);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
    }

    private AdminUi.Answer show(String assertion) {
        return Assertion.show(wire, client(), assertion);
    }

    private String client() {
        return FakeCommunicators.thumbprint(key);
    }

    private static Arguments wrong(String name, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }
}
