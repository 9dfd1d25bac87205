package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import reactor.core.publisher.Mono;

/** Proves a person by mail address and password. The principal's name is the Login's id. */
final class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PASSWORD = 1_000;

    private final BiFunction<String, CharSequence, Mono<LoginId>> logins;
    private final Clock clock;

    PasswordSignIn(BiFunction<String, CharSequence, Mono<LoginId>> logins, Clock clock) {
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        LoginId login = login(attempt.getName(), String.valueOf(attempt.getCredentials()));
        return SignedIn.by(login, FactorGrantedAuthority.PASSWORD_AUTHORITY, clock.instant());
    }

    private LoginId login(String mailAddress, String password) {
        // The limits are the same for everybody, so refusing early tells nothing about an address.
        boolean plausible = !mailAddress.isBlank()
                && mailAddress.length() <= LONGEST_ADDRESS
                && !password.isEmpty()
                && password.length() <= LONGEST_PASSWORD;
        LoginId login = plausible ? ask(mailAddress, password) : null;
        if (login == null) {
            throw new BadCredentialsException("refused");
        }
        return login;
    }

    private @Nullable LoginId ask(String mailAddress, String password) {
        try {
            return Await.on(logins.apply(mailAddress, password));
        } catch (Failure.Unavailable unavailable) {
            throw new AuthenticationServiceException("unavailable", unavailable);
        }
    }
}
