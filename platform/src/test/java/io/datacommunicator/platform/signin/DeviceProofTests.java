package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.signin.testing.AdminUi;
import io.datacommunicator.platform.signin.testing.Box;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every request of a communicator proves that it holds its key; what is copied from the wire is worth nothing. */
@SignInTest
class DeviceProofTests {
    @LocalServerPort
    private int port;

    @Autowired
    private TestPlatform platform;

    private Box box;
    private String refreshToken;
    private String accessToken;

    @BeforeEach
    void enrol() {
        Caller.Person alice = platform.holder("alice-" + UUID.randomUUID());
        box = new Box(port);
        AdminUi.Answer tokens = box.enrol(platform.claimCode(alice));
        refreshToken = tokens.text("refresh_token");
        accessToken = tokens.text("access_token");
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("another method", claims -> claims.claim("htm", "GET")),
                wrong("no method", claims -> claims.claim("htm", null)),
                wrong("another address", claims -> claims.claim("htu", "https://other.example/oauth2/token")),
                wrong("another path", claims -> claims.claim("htu", Box.PLATFORM + "/oauth2/other")),
                wrong("no address", claims -> claims.claim("htu", null)),
                wrong("a minute old", claims -> claims.issueTime(in(-60))),
                wrong("a year old", claims -> claims.issueTime(in(-31_536_000))),
                wrong("a minute too early", claims -> claims.issueTime(in(60))),
                wrong("no time", claims -> claims.issueTime(null)),
                wrong("no id", claims -> claims.jwtID(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void wrongProofGetsNoToken(String name, Consumer<JWTClaimsSet.Builder> change) {
        refused(box.post(Box.TOKEN, Box.refreshing(refreshToken), box.proof(Box.TOKEN, change)));
        refused(box.post(Box.ASK, asking(), box.proof(Box.ASK, change)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void wrongProofOpensNoApi(String name, Consumer<JWTClaimsSet.Builder> change) {
        Consumer<JWTClaimsSet.Builder> right = claims -> claims.claim("ath", Box.hash(accessToken));

        assertThat(box.api(accessToken, box.proof("/graphql", right.andThen(change)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(box.api(accessToken).statusCode()).isEqualTo(200);
    }

    @Test
    void requestWithoutProofIsRefused() {
        Browser wire = new Browser(port);

        refused(AdminUi.answer(wire.post(Box.TOKEN, Box.refreshing(refreshToken))));
        refused(AdminUi.answer(wire.post(Box.ASK, asking())));
        assertThat(wire.post("/graphql", Map.of(), "Authorization", "DPoP " + accessToken)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void plainBearerIsRefused() {
        Browser wire = new Browser(port);

        assertThat(wire.post("/graphql", Map.of(), "Authorization", "Bearer " + accessToken)
                        .statusCode())
                .isEqualTo(401);
        assertThat(wire.post(
                                "/graphql",
                                Map.of(),
                                "Authorization",
                                "Bearer " + accessToken,
                                "DPoP",
                                box.proofFor(accessToken))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void proofWorksOnce() {
        String forTokens = box.proof(Box.TOKEN);
        assertThat(box.post(Box.TOKEN, Box.refreshing(refreshToken), forTokens).status())
                .isEqualTo(200);
        refused(box.post(Box.TOKEN, Box.refreshing(refreshToken), forTokens));

        String forTheApi = box.proofFor(accessToken);
        assertThat(box.api(accessToken, forTheApi).statusCode()).isEqualTo(200);
        assertThat(box.api(accessToken, forTheApi).statusCode()).isEqualTo(401);

        String forEnrolment = box.proof(Box.ASK);
        assertThat(box.post(Box.ASK, asking(), forEnrolment).status()).isEqualTo(200);
        refused(box.post(Box.ASK, asking(), forEnrolment));
    }

    @Test
    void twoProofsAreNone() {
        Browser wire = new Browser(port);

        refused(AdminUi.answer(wire.post(
                Box.TOKEN, Box.refreshing(refreshToken), "DPoP", box.proof(Box.TOKEN), "DPoP", box.proof(Box.TOKEN))));
    }

    @Test
    void stolenAccessTokenWithoutItsKeyIsUseless() {
        Box thief = new Box(port);

        assertThat(thief.api(accessToken).statusCode()).isEqualTo(401);
    }

    @Test
    void proofForAnotherTokenIsRefused() {
        String other = box.refresh(refreshToken).text("access_token");

        assertThat(box.api(accessToken, box.proofFor(other)).statusCode()).isEqualTo(401);
        assertThat(box.api(accessToken, box.proof("/graphql")).statusCode()).isEqualTo(401);
    }

    @Test
    void tokenOfAPersonIsNoTokenOfABox() {
        AdminUi adminUi = new AdminUi(port);
        String code = AdminUi.codeFor(new Browser(port), AdminUi.request());
        String ofAlice = adminUi.swap(code, AdminUi.VERIFIER).text("access_token");

        assertThat(box.api(ofAlice).statusCode()).isEqualTo(401);
    }

    @Test
    void proofSignedByAnotherKeyThanItNamesIsRefused() throws JOSEException {
        SignedJWT jwt = unsigned(JWSAlgorithm.ES256, box.key().toPublicJWK());
        jwt.sign(new ECDSASigner(Box.newKey()));

        refused(box.post(Box.TOKEN, Box.refreshing(refreshToken), jwt.serialize()));
    }

    @Test
    void proofThatShowsItsPrivateKeyIsRefused() throws JOSEException {
        ECKey key = box.key();
        String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + key.toJSONString() + "}";
        String[] parts = box.proof(Box.TOKEN).split("\\.", 3);
        String forged = Base64URL.encode(header) + "." + parts[1] + "." + parts[2];

        refused(box.post(Box.TOKEN, Box.refreshing(refreshToken), forged));
    }

    @Test
    void anotherKindOfKeyIsRefused() throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).generate();
        SignedJWT jwt = unsigned(JWSAlgorithm.RS256, key.toPublicJWK());
        jwt.sign(new RSASSASigner(key));

        refused(box.post(Box.ASK, asking(), jwt.serialize()));
        refused(box.post(Box.ASK, asking(), "garbage"));
    }

    @Test
    void idOfARefusedProofIsNotUsedUp() {
        Consumer<JWTClaimsSet.Builder> sameId = claims -> claims.jwtID("the-same");
        refused(box.post(
                Box.TOKEN,
                Box.refreshing(refreshToken),
                box.proof(Box.TOKEN, sameId.andThen(claims -> claims.claim("htm", "GET")))));

        assertThat(box.post(Box.TOKEN, Box.refreshing(refreshToken), box.proof(Box.TOKEN, sameId))
                        .status())
                .isEqualTo(200);
    }

    private static SignedJWT unsigned(JWSAlgorithm algorithm, JWK key) {
        return new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("dpop+jwt"))
                        .jwk(key)
                        .build(),
                new JWTClaimsSet.Builder()
                        .claim("htm", "POST")
                        .claim("htu", Box.PLATFORM + Box.TOKEN)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(in(0))
                        .build());
    }

    private static Map<String, String> asking() {
        return Map.of("client_id", "edge-agent", "mac_address", "02:00:5e:10:00:01");
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static void refused(AdminUi.Answer answer) {
        assertThat(answer.text("error")).isEqualTo("invalid_dpop_proof");
        assertThat(answer.status()).isEqualTo(400);
    }

    private static Arguments wrong(String name, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }
}
