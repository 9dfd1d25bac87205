package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.Passkeys;
import io.datacommunicator.platform.account.SecondFactors;
import io.datacommunicator.platform.communicator.CommunicatorKeys;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.SecretBytes;
import io.datacommunicator.platform.session.KnownDevices;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.passkey.PasskeyCeremony;
import io.datacommunicator.platform.throttle.Throttle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects sign-in to the people, communicators and sealed secrets of the platform. */
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
            RealTime time) {
        return new SessionStart(sessions, devices, factors, passkeys, logins, time.clock());
    }

    @Bean
    PasskeyCeremony passkeyCeremony(SignInSettings settings, Passkeys passkeys, Logins logins) {
        return new PasskeyCeremony(settings.url(), passkeys, logins);
    }

    @Bean
    Clients clients(SignInSettings settings, CommunicatorKeys keys) {
        return new Clients(settings.adminUi(), keys::publicJwk);
    }

    @Bean
    SigningKey signingKey(InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes) {
        InstallationScope proof = scopes.installation();
        return SigningKey.in(
                fresh -> secrets.sealedOr(proof, "token-signing-key", () -> SecretBytes.copyOf(fresh.get()))
                        .copy());
    }
}
