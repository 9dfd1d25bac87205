package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.account.PasskeyStore.PasskeyRow;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.id.LoginId;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The passkeys of people, sealed under the key of their Login and found by a keyed hash of their id. */
@Component
public final class Passkeys {
    private final PasskeyStore store;
    private final LoginStore logins;
    private final CustomerCipher cipher;
    private final InstallationSecrets secrets;
    private final ScopesForWorkWithoutCaller scopes;
    private final InstallationScope installation;

    Passkeys(
            PasskeyStore store,
            LoginStore logins,
            CustomerCipher cipher,
            InstallationSecrets secrets,
            ScopesForWorkWithoutCaller scopes) {
        this.store = store;
        this.logins = logins;
        this.cipher = cipher;
        this.secrets = secrets;
        this.scopes = scopes;
        this.installation = scopes.installation();
    }

    /** The one the authenticator calls so. */
    public Mono<Passkey> withId(String id) {
        return store.all(scopes.passkeyAtSignIn(hash(id))).next().flatMap(row -> {
            LoginScope scope = scopes.loginThatSignsIn(row.login());
            return logins.find(scope).flatMap(login -> opened(scope, login, row));
        });
    }

    /** The eldest first. */
    public Mono<List<Passkey>> of(LoginId login) {
        LoginScope scope = scopes.loginThatSignsIn(login);
        return logins.find(scope)
                .flatMapMany(row -> store.all(scope).concatMap(passkey -> opened(scope, row, passkey)))
                .collectSortedList(Comparator.comparing(Passkey::since));
    }

    /** Adds it, or keeps what changed of it with its use. */
    public Mono<Long> put(Passkey passkey) {
        LoginScope scope = scopes.loginThatSignsIn(passkey.login());
        byte[] hash = hash(passkey.id());
        return logins.find(scope)
                .flatMap(row -> cipher.seal(scope, row.key(), binding(passkey.login(), hash), passkey))
                .flatMap(bytes -> store.put(scope, new PasskeyRow(passkey.login(), hash, bytes)));
    }

    /** Zero where this Login has none of this id. */
    public Mono<Long> remove(LoginId login, String id) {
        return store.remove(scopes.loginThatSignsIn(login), login, hash(id));
    }

    private Mono<Passkey> opened(LoginScope scope, LoginRow login, PasskeyRow row) {
        return cipher.open(scope, login.key(), binding(row.login(), row.hash()), row.sealed(), Passkey.class);
    }

    private byte[] hash(String id) {
        return secrets.index(installation, "passkey", id);
    }

    private static Binding binding(LoginId login, byte[] hash) {
        ByteBuffer name = ByteBuffer.wrap(hash);
        return Binding.of("customer.passkey.sealed", login.value(), new UUID(name.getLong(), name.getLong()));
    }
}
