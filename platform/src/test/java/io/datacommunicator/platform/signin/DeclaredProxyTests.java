package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.signin.testing.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a declared proxy on this computer, and what a client cannot forge through it. */
@SignInTest
@TestPropertySource(properties = {"platform.proxies=127.0.0.1,::1", "platform.url=https://platform.example"})
class DeclaredProxyTests {
    private static final String STRANGER = "203.0.113.7";

    @LocalServerPort
    private int port;

    private Browser proxy;

    @BeforeEach
    void open() {
        proxy = new Browser(port);
    }

    @Test
    void httpsOfAStrangerIsAnsweredWithASecureCookie() {
        HttpResponse<String> page = proxy.get("/sign-in", "X-Forwarded-For", STRANGER, "X-Forwarded-Proto", "https");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void plainHttpOfAStrangerIsRefused() {
        HttpResponse<String> answer = proxy.get("/sign-in", "X-Forwarded-For", STRANGER, "X-Forwarded-Proto", "http");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Use https");
    }

    @Test
    void strangerWhoClaimsToBeHereIsStillAStranger() {
        HttpResponse<String> answer = proxy.get("/sign-in", "X-Forwarded-For", "127.0.0.1, " + STRANGER);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void strangerSeesHealthAndNothingElseOfTheOperator() {
        String[] https = {"X-Forwarded-For", STRANGER, "X-Forwarded-Proto", "https"};

        assertThat(proxy.get("/actuator/health", https).statusCode()).isEqualTo(200);
        assertThat(proxy.get("/actuator/env", https).statusCode()).isEqualTo(401);
    }
}
