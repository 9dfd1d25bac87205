package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.throttle.Budget;
import io.datacommunicator.platform.throttle.Throttle;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiFunction;
import reactor.core.publisher.Mono;

/**
 * How often somebody may try to sign in. An address has its budget whoever it tries; a person has one that all devices
 * share which they never used, and none for those they did: nobody locks another out by guessing. What an address of
 * nobody costs is the same. All refuse with {@code TooOften}.
 */
final class SignInBudgets {
    static final int PER_ADDRESS = 20;
    private static final Budget STRANGERS = new Budget("sign-in.strangers", 10, Duration.ofHours(1));
    private static final Budget PASSWORDS = new Budget("sign-in.passwords", 8, Duration.ofMinutes(15));
    private static final Budget CODES = new Budget("sign-in.codes", 8, Duration.ofMinutes(15));

    private final Throttle throttle;
    private final BiFunction<String, Device, Mono<Boolean>> known;
    private final Budget addresses;

    SignInBudgets(Throttle throttle, BiFunction<String, Device, Mono<Boolean>> known, int perAddress) {
        this.throttle = throttle;
        this.known = known;
        this.addresses = new Budget("sign-in.addresses", perAddress, Duration.ofMinutes(15));
    }

    /** Before a password is looked at. */
    void take(Visit visit, String mailAddress) {
        throttle.take(addresses, visit.address());
        if (!knows(visit, mailAddress)) {
            throttle.take(STRANGERS, key(mailAddress));
        }
    }

    /** The password was right. */
    void giveBack(Visit visit, String mailAddress) {
        throttle.giveBack(addresses, visit.address());
        throttle.giveBack(STRANGERS, key(mailAddress));
    }

    /** Before a code is looked at. Who gets here has shown the password. */
    void takeCode(Visit visit, LoginId login) {
        throttle.take(addresses, visit.address());
        throttle.take(CODES, login);
    }

    void giveBackCode(Visit visit, LoginId login) {
        throttle.giveBack(addresses, visit.address());
        throttle.giveBack(CODES, login);
    }

    /** Before somebody signed in is asked for the password again; what a stranger tries elsewhere does not count. */
    void takePassword(Visit visit, LoginId login) {
        throttle.take(addresses, visit.address());
        throttle.take(PASSWORDS, login);
    }

    void giveBackPassword(Visit visit, LoginId login) {
        throttle.giveBack(addresses, visit.address());
        throttle.giveBack(PASSWORDS, login);
    }

    /** Before a passkey is looked at, which nobody guesses: for the work alone. */
    void takePasskey(Visit visit) {
        throttle.take(addresses, visit.address());
    }

    private boolean knows(Visit visit, String mailAddress) {
        return Boolean.TRUE.equals(Await.on(known.apply(mailAddress, visit.device())));
    }

    private static String key(String mailAddress) {
        return mailAddress.strip().toLowerCase(Locale.ROOT);
    }
}
