package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.datacommunicator.platform.signin.testing.Box;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.signin.testing.FakePeople;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door of the API and of the operator's endpoints. */
@SignInTest
class ApiAccessTests {
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void nobodyIsAskedForAToken() {
        HttpResponse<String> answer = browser.post("/graphql", Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void sessionOfABrowserIsNoToken() {
        browser.signIn(FakePeople.ALICE, FakePeople.PASSWORD);

        assertThat(browser.post("/graphql", Map.of()).statusCode()).isEqualTo(401);
    }

    @Test
    void foreignTokensAreRefused() throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(Box.PLATFORM)
                .audience(Box.PLATFORM)
                .subject("mallory")
                .claim("kind", "login")
                .claim("scope", List.of("platform"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();

        assertThat(bearer(signed(JWSAlgorithm.ES256, new ECDSASigner(Box.newKey()), claims))
                        .statusCode())
                .isEqualTo(401);
        assertThat(bearer(signed(JWSAlgorithm.HS256, new MACSigner("a secret that everybody may know"), claims))
                        .statusCode())
                .isEqualTo(401);
        assertThat(bearer(new PlainJWT(claims).serialize()).statusCode()).isEqualTo(401);
        HttpResponse<String> garbage = bearer("garbage");
        assertThat(garbage.statusCode()).isEqualTo(401);
        assertThat(garbage.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
    }

    @Test
    void tokenInTheAddressIsNoToken() {
        assertThat(browser.post("/graphql?access_token=garbage", Map.of())
                        .headers()
                        .firstValue("WWW-Authenticate"))
                .contains("Bearer");
    }

    @Test
    void healthIsOpenAndTheRestIsForThisComputer() {
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsBelowTheApiIsNotThere() {
        assertThat(browser.get("/graphql/other").statusCode()).isEqualTo(401);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(new JOSEObjectType("at+jwt"))
                        .build(),
                claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private HttpResponse<String> bearer(String token) {
        return browser.post("/graphql", Map.of(), "Authorization", "Bearer " + token);
    }
}
