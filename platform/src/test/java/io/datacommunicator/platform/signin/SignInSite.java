package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.Passkeys;
import io.datacommunicator.platform.account.SecondFactors;
import io.datacommunicator.platform.communicator.EnrolmentAnswers;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.RefreshTokens;
import io.datacommunicator.platform.communicator.WithEnrolmentPages;
import io.datacommunicator.platform.encryption.HourlyIndex;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.page.WithPages;
import io.datacommunicator.platform.session.KnownDevices;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.AuthorizationKeep;
import io.datacommunicator.platform.signin.key.SigningKeys;
import io.datacommunicator.platform.signin.passkey.PasskeyCeremony;
import io.datacommunicator.platform.signin.testing.FakePeople;
import io.datacommunicator.platform.testing.TestPlatform;
import io.datacommunicator.platform.throttle.Throttle;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in alone: real chains and pages, people from memory or a database, an API that says who asked. */
@EnableAutoConfiguration
@EnableConfigurationProperties(SignInSettings.class)
@WithPages
@ComponentScan("io.datacommunicator.platform.throttle")
@WithEnrolmentPages
@Import({
    AuthorizationServerConfiguration.class,
    ApiSecurityConfiguration.class,
    SignInPages.class,
    TransportConfiguration.class,
    SignInController.class,
    SecondFactorController.class,
    FactorsController.class,
    PasskeyController.class,
    SignInSite.Api.class
})
class SignInSite {
    @Bean
    FakePeople people() {
        return new FakePeople();
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
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    HourlyIndex names(TestPlatform platform) {
        return platform.part(HourlyIndex.class);
    }

    @Bean
    SecondFactors factors(TestPlatform platform) {
        return platform.part(SecondFactors.class);
    }

    @Bean
    Passkeys passkeys(TestPlatform platform) {
        return platform.part(Passkeys.class);
    }

    @Bean
    Logins logins(TestPlatform platform) {
        return platform.part(Logins.class);
    }

    @Bean
    PasskeyCeremony ceremony(SignInSettings settings, Passkeys passkeys, Logins logins) {
        return new PasskeyCeremony(settings.url(), passkeys, logins);
    }

    @Bean
    SessionStart start(
            TestPlatform platform,
            Sessions sessions,
            SecondFactors factors,
            Passkeys passkeys,
            Logins logins,
            SignInNotices notices) {
        return new SessionStart(
                sessions,
                platform.part(KnownDevices.class),
                factors,
                passkeys,
                logins,
                notices::newDevice,
                Clock.systemUTC());
    }

    /** All tests come from one address, so that it must not be what holds them up. */
    @Bean
    SignInBudgets budgets(TestPlatform platform, Throttle throttle) {
        return new SignInBudgets(throttle, platform.part(KnownDevices.class)::knows, 1_000_000);
    }

    @Bean
    PasswordSignIn passwordSignIn(FakePeople people, Logins logins, SignInBudgets budgets) {
        return new PasswordSignIn(
                (address, password) -> people.signIn(address, password).switchIfEmpty(logins.signIn(address, password)),
                budgets,
                Clock.systemUTC());
    }

    @Bean
    Enrolments enrolments(TestPlatform platform) {
        return platform.part(Enrolments.class);
    }

    @Bean
    EnrolmentAnswers enrolmentAnswers(TestPlatform platform) {
        return platform.part(EnrolmentAnswers.class);
    }

    @Bean
    Callers callers(TestPlatform platform) {
        return platform.part(Callers.class);
    }

    @Bean
    RefreshTokens refreshTokens(TestPlatform platform) {
        return platform.part(RefreshTokens.class);
    }

    @Bean
    Clients clients(SignInSettings settings) {
        return new Clients(settings.adminUi());
    }

    @Bean
    SigningKeys keys(TestPlatform platform) {
        return platform.part(SigningKeys.class);
    }

    @Bean
    SignInNotices notices(TestPlatform platform, Logins logins, SignInSettings settings) {
        return new SignInNotices(platform.part(Notices.class), logins, settings.url(), Clock.systemUTC());
    }

    @RestController
    static class Api {
        @PostMapping("/graphql")
        Map<String, String> whoAsks(JwtAuthenticationToken caller) {
            return Map.of("kind", caller.getToken().getClaimAsString("kind"), "subject", caller.getName());
        }
    }
}
