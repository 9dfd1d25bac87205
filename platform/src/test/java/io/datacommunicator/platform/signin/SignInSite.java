package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.page.WithPages;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.AuthorizationKeep;
import io.datacommunicator.platform.signin.testing.FakeCommunicators;
import io.datacommunicator.platform.signin.testing.FakePeople;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in alone: real chains and pages, people and communicators from memory, an API that says who asked. */
@EnableAutoConfiguration
@EnableConfigurationProperties(SignInSettings.class)
@WithPages
@Import({
    AuthorizationServerConfiguration.class,
    ApiSecurityConfiguration.class,
    SignInPages.class,
    TransportConfiguration.class,
    SignInController.class,
    SignInSite.Api.class
})
class SignInSite {
    @Bean
    FakePeople people() {
        return new FakePeople();
    }

    @Bean
    FakeCommunicators communicators() {
        return new FakeCommunicators();
    }

    @Bean(destroyMethod = "close")
    TestPlatform platform() {
        return TestPlatform.fresh();
    }

    @Bean
    Sessions sessions(TestPlatform platform) {
        return platform.part(Sessions.class);
    }

    @Bean
    AuthorizationKeep keep(TestPlatform platform) {
        return platform.part(AuthorizationKeep.class);
    }

    @Bean
    PasswordSignIn passwordSignIn(FakePeople people) {
        return new PasswordSignIn(people::signIn, Clock.systemUTC());
    }

    @Bean
    Clients clients(SignInSettings settings, FakeCommunicators communicators) {
        return new Clients(settings.adminUi(), communicators::publicJwk);
    }

    @Bean
    SigningKey signingKey() {
        return SigningKey.in(Supplier::get);
    }

    @RestController
    static class Api {
        @PostMapping("/graphql")
        Map<String, String> whoAsks(JwtAuthenticationToken caller) {
            return Map.of("kind", caller.getToken().getClaimAsString("kind"), "subject", caller.getName());
        }
    }
}
