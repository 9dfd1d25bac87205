package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.datacommunicator.platform.signin.testing.Assertion;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.signin.testing.FakeCommunicators;
import io.datacommunicator.platform.signin.testing.FakePeople;
import java.net.http.HttpResponse;
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
    void foreignTokensAreRefused() {
        ECKey mallory = FakeCommunicators.newKey();

        assertThat(bearer(Assertion.of(mallory).signed()).statusCode()).isEqualTo(401);
        assertThat(bearer(Assertion.of(mallory).unsigned()).statusCode()).isEqualTo(401);
        assertThat(bearer(Assertion.of(mallory).signedBySecret()).statusCode()).isEqualTo(401);
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

    private HttpResponse<String> bearer(String token) {
        return browser.post("/graphql", Map.of(), "Authorization", "Bearer " + token);
    }
}
