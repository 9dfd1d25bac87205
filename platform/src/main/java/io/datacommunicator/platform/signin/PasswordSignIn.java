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
import org.springframework.security.core.context.SecurityContextHolder;
import reactor.core.publisher.Mono;

/** Proves a person by mail address and password. The principal's name is the Login's id. */
final class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_PASSWORD = 1_000;

    private final BiFunction<String, CharSequence, Mono<LoginId>> logins;
    private final SignInBudgets budgets;
    private final Clock clock;

    PasswordSignIn(BiFunction<String, CharSequence, Mono<LoginId>> logins, SignInBudgets budgets, Clock clock) {
        this.logins = logins;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        LoginId login = login(attempt);
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        return SignedIn.after(before, login, FactorGrantedAuthority.PASSWORD_AUTHORITY, clock.instant());
    }

    private LoginId login(Authentication attempt) {
        String mailAddress = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        // The limits are the same for everybody, so refusing early tells nothing about an address.
        boolean plausible = !mailAddress.isBlank()
                && mailAddress.length() <= LONGEST_ADDRESS
                && !password.isEmpty()
                && password.length() <= LONGEST_PASSWORD;
        LoginId login = plausible && attempt.getDetails() instanceof Visit visit
                ? budgeted(visit, mailAddress, password)
                : null;
        if (login == null) {
            throw new BadCredentialsException("refused");
        }
        return login;
    }

    private @Nullable LoginId budgeted(Visit visit, String mailAddress, String password) {
        try {
            budgets.take(visit, mailAddress);
            LoginId login = Await.on(logins.apply(mailAddress, password));
            if (login != null) {
                budgets.giveBack(visit, mailAddress);
            }
            return login;
        } catch (Failure.TooOften often) {
            throw new AuthenticationServiceException("too often", often);
        } catch (Failure.Unavailable unavailable) {
            throw new AuthenticationServiceException("unavailable", unavailable);
        }
    }
}
