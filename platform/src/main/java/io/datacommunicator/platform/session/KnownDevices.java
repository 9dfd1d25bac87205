package io.datacommunicator.platform.session;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.id.LoginId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * From which devices people signed in during the last half year. Nothing is kept in the browser, so a device is only known
 * by its browser, its system and its network: another in the same network may pass for it. That is enough to tell a person
 * of a sign-in that looks new, and to spare them the budget that strangers share; it is no factor.
 */
@Component
public final class KnownDevices {
    private static final Device ANY = new Device("any", "any", "any");

    private final SessionStore store;
    private final InstallationSecrets secrets;
    private final InstallationScope scope;

    KnownDevices(SessionStore store, InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes) {
        this.store = store;
        this.secrets = secrets;
        this.scope = scopes.installation();
    }

    /** Whether somebody signed in from such a device under this address. The work is the same for addresses of nobody. */
    public Mono<Boolean> knows(String mailAddress, Device device) {
        return store.knows(scope, hash(address(mailAddress), device));
    }

    /** Remembers the device, and says whether it is new to somebody who has signed in before. */
    public Mono<Boolean> remember(LoginId login, String mailAddress, Device device) {
        String person = login.value().toString();
        return store.remember(scope, hash(address(mailAddress), device))
                .then(store.remember(scope, hash(person, ANY)))
                .flatMap(first -> store.remember(scope, hash(person, device)).map(unknown -> unknown && !first));
    }

    private static String address(String mailAddress) {
        return mailAddress.strip().toLowerCase(Locale.ROOT);
    }

    private byte[] hash(String whose, Device device) {
        String text = String.join("\n", whose, device.browser(), device.system(), device.network());
        return secrets.index(scope, "known-device", text);
    }
}
