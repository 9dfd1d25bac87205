package io.datacommunicator.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.signin.testing.Browser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What the frame does for the pages of a feature, and what it does not let through. */
@SpringBootTest(
        classes = PageChainTests.Site.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:1/none",
            "spring.graphql.schema.locations=classpath:none/",
            "spring.autoconfigure.exclude=org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration,"
                    + "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
class PageChainTests {
    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({"/undeclared", "/open/below", "/signed-in/below", "/pages/../application.yaml", "/error"})
    void whatNobodyDeclaredIsNotThere(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void declaredPageIsShown() {
        assertThat(browser.get("/open").body()).contains("<h1>").contains("Data Communicator");
    }

    @Test
    void pageForPeopleSignedInLeadsToSignIn() {
        assertThat(Browser.location(browser.get("/signed-in"))).endsWith("/sign-in");
    }

    @Test
    void nobodyPostsToAPageForPeopleSignedIn() {
        assertThat(browser.post("/signed-in", Map.of()).body()).doesNotContain("secret");
        String csrf = Browser.csrf(browser.get("/form").body());

        assertThat(browser.post("/signed-in", Map.of("_csrf", csrf)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void scriptRunsWhereItIsDeclaredAndNowhereElse() {
        assertThat(policy("/with-script")).contains("default-src 'none'; script-src 'self';");
        assertThat(policy("/open")).contains("default-src 'none'; style-src").doesNotContain("script-src");
        assertThat(policy("/undeclared")).doesNotContain("script-src");
    }

    @Test
    void formWithoutItsTokenIsShownAfreshInItsLanguage() {
        HttpResponse<String> answer = browser.post("/form?language=it", Map.of());

        assertThat(Browser.location(answer)).endsWith("/form?problem=expired&language=it");
        assertThat(browser.follow(answer).body()).contains("aperta troppo a lungo");
    }

    @Test
    void missingDatabaseIsOurProblem() {
        HttpResponse<String> answer = browser.get("/without-database", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The fault is ours").contains("https://site.example/");
    }

    private String policy(String path) {
        return browser.get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @EnableAutoConfiguration
    @WithPages
    @Import(AFeatureController.class)
    static class Site {
        @Bean
        Origins origins() {
            return new Origins(URI.create("https://platform.example"), URI.create("https://site.example"));
        }

        @Bean
        FeaturePages feature() {
            return FeaturePages.in("signin")
                    .forEverybody("/open", "/form", "/with-script", "/without-database", PageChain.SIGN_IN)
                    .forSignedIn("/signed-in")
                    .withScript("/with-script");
        }
    }

    @Controller
    static class AFeatureController {
        @GetMapping({"/open", "/with-script"})
        String open() {
            return "page-without-form";
        }

        @GetMapping("/form")
        String form() {
            return "page-with-form";
        }

        @GetMapping("/without-database")
        String withoutDatabase() {
            throw new Failure.Unavailable(Duration.ofSeconds(1));
        }

        @GetMapping({"/undeclared", "/signed-in", "/open/below", "/signed-in/below"})
        String secret() {
            throw new IllegalStateException("secret");
        }

        @PostMapping("/signed-in")
        String deed() {
            throw new IllegalStateException("secret");
        }
    }
}
