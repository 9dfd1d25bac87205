package io.datacommunicator.platform.signin.testing;

import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Knows Alice and nobody else. */
public final class FakePeople {
    public static final String ALICE = "alice@example.com";
    public static final String PASSWORD = "correct horse battery staple";
    public static final LoginId ALICES_LOGIN = new LoginId(UUID.fromString("6f9c2f5e-8b0a-4a53-9a42-0f3f6a3f1d11"));

    /** Signing in with it finds the platform's database away. */
    public static final String UNREACHABLE = "unreachable@example.com";

    public Mono<LoginId> signIn(String mailAddress, CharSequence password) {
        if (UNREACHABLE.equals(mailAddress)) {
            return Mono.error(new Failure.Unavailable(Duration.ofSeconds(30)));
        }
        return ALICE.equals(mailAddress) && PASSWORD.contentEquals(password) ? Mono.just(ALICES_LOGIN) : Mono.empty();
    }
}
