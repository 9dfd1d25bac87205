package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.Passkeys;
import io.datacommunicator.platform.account.SecondFactors;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.session.KnownDevices;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/** Begins a session once the factors that were shown suffice: the second one, where a person has one. */
final class SessionStart {
    private final Sessions sessions;
    private final KnownDevices devices;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Logins logins;
    private final BiFunction<LoginId, Device, Mono<Void>> newDevice;
    private final Clock clock;

    SessionStart(
            Sessions sessions,
            KnownDevices devices,
            SecondFactors factors,
            Passkeys passkeys,
            Logins logins,
            BiFunction<LoginId, Device, Mono<Void>> newDevice,
            Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.factors = factors;
        this.passkeys = passkeys;
        this.logins = logins;
        this.newDevice = newDevice;
        this.clock = clock;
    }

    boolean suffices(SignedIn person) {
        return person.withTwoFactors() || !hasSecondFactor(person.login());
    }

    SignedIn begin(SignedIn person, HttpServletRequest request) {
        Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
        Mono<SessionId> begun = sessions.begin(person.login(), clock.instant(), device);
        return person.within(Objects.requireNonNull(
                Await.on(begun.flatMap(id -> remember(person.login(), device).thenReturn(id)))));
    }

    private boolean hasSecondFactor(LoginId login) {
        SecondFactors.Held held = Await.on(factors.of(login));
        List<?> keys = Await.on(passkeys.of(login));
        return (held != null && held.authenticator()) || (keys != null && !keys.isEmpty());
    }

    private Mono<Void> remember(LoginId login, Device device) {
        return logins.mailAddress(login)
                .flatMap(address -> devices.remember(login, address, device))
                .filter(unknown -> unknown)
                .flatMap(unknown -> newDevice.apply(login, device));
    }
}
