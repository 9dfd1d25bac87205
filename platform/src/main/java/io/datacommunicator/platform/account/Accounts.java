package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.CustomerKeys;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.Passwords;
import io.datacommunicator.platform.encryption.PreparedOwners;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.LoginId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Opens accounts. */
@Component
public final class Accounts {
    private final AccountStore accounts;
    private final LoginStore logins;
    private final PreparedOwners owners;
    private final CustomerKeys keys;
    private final CustomerCipher cipher;
    private final AccountFacts facts;
    private final InstallationSecrets secrets;
    private final Passwords passwords;
    private final Audit audit;
    private final ScopesForWorkWithoutCaller scopes;
    private final Clock clock;

    Accounts(
            AccountStore accounts,
            LoginStore logins,
            PreparedOwners owners,
            CustomerKeys keys,
            CustomerCipher cipher,
            AccountFacts facts,
            InstallationSecrets secrets,
            Passwords passwords,
            Audit audit,
            ScopesForWorkWithoutCaller scopes,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.owners = owners;
        this.keys = keys;
        this.cipher = cipher;
        this.facts = facts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.audit = audit;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A new account with its holder's Login. An address that has a Login already is an error of the database. */
    public Mono<Opened> open(NewHolder holder) {
        return hashed(holder).flatMap(proof -> open(LoginDetails.of(holder), proof, holder.since()));
    }

    /** The account of somebody whose address is confirmed. */
    Mono<Opened> open(Registration registration, Instant now) {
        return open(LoginDetails.of(registration, now), new Credentials(registration.passwordHash()), now);
    }

    private Mono<Opened> open(LoginDetails holder, Credentials proof, Instant since) {
        LoginId login = new LoginId(UUID.randomUUID());
        return owners.take()
                .flatMap(prepared -> {
                    AccountScope scope = scopes.accountInTheMaking(prepared.account());
                    return keys.newAccountKey(scope, prepared.account().value())
                            .flatMap(key -> facts.newLink(scope, key, prepared.owner(), login, since)
                                    .flatMap(link -> add(scope, login, key, link)));
                })
                .flatMap(account -> addLogin(login, holder, proof, account).thenReturn(new Opened(account, login)));
    }

    /** A new Login without an account of its own, for a person who only sees what others share. */
    public Mono<LoginId> openLogin(NewHolder person) {
        LoginId login = new LoginId(UUID.randomUUID());
        return hashed(person)
                .flatMap(proof -> addLogin(login, LoginDetails.of(person), proof, null))
                .thenReturn(login);
    }

    private Mono<AccountId> add(AccountScope scope, LoginId holder, WrappedKey key, byte[] link) {
        AuditEntry entry = new AuditEntry(clock.instant(), Actors.person(holder), "account.opened", Map.of());
        return audit.chain(scope, key)
                .flatMap(chain -> accounts.add(scope, holder, key, link, chain, entry))
                .thenReturn(scope.account());
    }

    private Mono<Credentials> hashed(NewHolder person) {
        return Mono.fromCallable(() -> new Credentials(passwords.hash(person.password())))
                .subscribeOn(Schedulers.boundedElastic());
    }

    private Mono<Long> addLogin(LoginId id, LoginDetails person, Credentials proof, @Nullable AccountId account) {
        LoginScope scope = scopes.loginInTheMaking(id);
        return keys.newLoginKey(scope, id.value())
                .flatMap(key -> Mono.zip(
                        cipher.seal(scope, key, LoginRow.credentialsOf(id), proof),
                        cipher.seal(scope, key, LoginRow.detailsOf(id), person),
                        (credentials, details) -> new LoginRow(id, key, credentials, details)))
                .flatMap(row -> logins.add(scope, row, secrets.mailIndex(person.mailAddress()), account));
    }

    /** Which account and Login were made. */
    public record Opened(AccountId account, LoginId holder) {}
}
