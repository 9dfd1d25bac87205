package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.signin.testing.FakePeople;
import io.datacommunicator.platform.throttle.Throttle;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import reactor.core.publisher.Mono;

class PasswordSignInTests {
    private final AtomicInteger asked = new AtomicInteger();
    private final PasswordSignIn signIn = new PasswordSignIn(
            (mailAddress, password) -> {
                asked.incrementAndGet();
                return new FakePeople().signIn(mailAddress, password);
            },
            budgets(),
            Clock.systemUTC());

    @Test
    void principalIsTheLoginAndThePasswordIsForgotten() {
        Authentication proven = signIn.authenticate(attempt(FakePeople.ALICE, FakePeople.PASSWORD));

        assertThat(proven.isAuthenticated()).isTrue();
        assertThat(proven.getName()).isEqualTo(FakePeople.ALICES_LOGIN.value().toString());
        assertThat(proven.getCredentials()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"alice@example.com,1001", "alice@example.com,0"})
    void impossiblePasswordIsRefusedWithoutAsking(String mailAddress, int length) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn.authenticate(attempt(mailAddress, "x".repeat(length))));
        assertThat(asked).hasValue(0);
    }

    @Test
    void impossibleAddressIsRefusedWithoutAsking() {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn.authenticate(attempt("x".repeat(255), "password")));
        assertThat(asked).hasValue(0);
    }

    private static Authentication attempt(String mailAddress, String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(mailAddress, password);
        attempt.setDetails(new Visit("an address", Device.of("Firefox", "203.0.113.0")));
        return attempt;
    }

    private static SignInBudgets budgets() {
        return new SignInBudgets(new Throttle(Clock.systemUTC()), (address, device) -> Mono.just(false), 20);
    }
}
