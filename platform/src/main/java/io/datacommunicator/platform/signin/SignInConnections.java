package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.Passkeys;
import io.datacommunicator.platform.account.SecondFactors;
import io.datacommunicator.platform.job.Routine;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.session.KnownDevices;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.Authorizations;
import io.datacommunicator.platform.signin.key.SigningKeys;
import io.datacommunicator.platform.signin.passkey.PasskeyCeremony;
import io.datacommunicator.platform.throttle.Throttle;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects sign-in to the people and sealed secrets of the platform. */
@Configuration(proxyBeanMethods = false)
class SignInConnections {
    @Bean
    PasswordSignIn passwordSignIn(Logins logins, SignInBudgets budgets, RealTime time) {
        return new PasswordSignIn(logins::signIn, budgets, time.clock());
    }

    @Bean
    SignInBudgets signInBudgets(Throttle throttle, KnownDevices devices) {
        return new SignInBudgets(throttle, devices::knows, SignInBudgets.PER_ADDRESS);
    }

    @Bean
    SessionStart sessionStart(
            Sessions sessions,
            KnownDevices devices,
            SecondFactors factors,
            Passkeys passkeys,
            Logins logins,
            SignInNotices notices,
            RealTime time) {
        return new SessionStart(sessions, devices, factors, passkeys, logins, notices::newDevice, time.clock());
    }

    @Bean
    PasskeyCeremony passkeyCeremony(SignInSettings settings, Passkeys passkeys, Logins logins) {
        return new PasskeyCeremony(settings.url(), passkeys, logins);
    }

    @Bean
    Clients clients(SignInSettings settings) {
        return new Clients(settings.adminUi());
    }

    @Bean
    Routine renewSigningKeys(SigningKeys keys) {
        return new Routine("signin.renew-signing-keys", Duration.ofHours(1), keys::renew);
    }

    @Bean
    Routine forgetAuthorizations(Authorizations authorizations) {
        return new Routine(
                "signin.forget-authorizations",
                Duration.ofMinutes(15),
                () -> authorizations.deleteExpired().then());
    }

    @Bean
    SignInNotices signInNotices(Notices notices, Logins logins, SignInSettings settings, RealTime time) {
        return new SignInNotices(notices, logins, settings.url(), time.clock());
    }
}
