package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.communicator.CommunicatorKeys;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.SecretBytes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects sign-in to the people, communicators and sealed secrets of the platform. */
@Configuration(proxyBeanMethods = false)
class SignInConnections {
    @Bean
    PasswordSignIn passwordSignIn(Logins logins) {
        return new PasswordSignIn(logins::signIn, AuthorizationServerConfiguration.REAL_TIME);
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
