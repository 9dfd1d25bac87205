package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.account.Credentials.Authenticator;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.OneTimeCodes;
import io.datacommunicator.platform.id.LoginId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Authenticator apps and recovery codes of people. A code is used once: of two who show the same one at the same time, one
 * is refused, because what is written must replace exactly what was read.
 */
@Component
public final class SecondFactors {
    private final LoginStore store;
    private final CustomerCipher cipher;
    private final OneTimeCodes codes;
    private final InstallationSecrets secrets;
    private final ScopesForWorkWithoutCaller scopes;
    private final InstallationScope installation;

    SecondFactors(
            LoginStore store,
            CustomerCipher cipher,
            OneTimeCodes codes,
            InstallationSecrets secrets,
            ScopesForWorkWithoutCaller scopes) {
        this.store = store;
        this.cipher = cipher;
        this.codes = codes;
        this.secrets = secrets;
        this.scopes = scopes;
        this.installation = scopes.installation();
    }

    /** What a person has beside the password; nothing where there is no such Login. */
    public Mono<Held> of(LoginId login) {
        LoginScope scope = scopes.loginThatSignsIn(login);
        return store.find(scope)
                .flatMap(row -> credentials(scope, row))
                .map(found -> new Held(
                        found.authenticator() != null, found.recoveryCodes().size()));
    }

    public String newSecret() {
        return codes.newSecret();
    }

    /** New recovery codes, told this once; empty if the code is not one of the secret. */
    public Mono<List<String>> enrol(LoginId login, String secret, String code, Instant now) {
        OptionalLong step = codes.step(secret, digits(code), now, 0);
        if (step.isEmpty()) {
            return Mono.empty();
        }
        List<String> recovery = codes.newRecoveryCodes();
        return change(
                        login,
                        before -> Optional.of(before.with(new Authenticator(secret, step.getAsLong()))
                                .withRecoveryCodes(hashes(login, recovery))))
                .filter(changed -> changed)
                .map(changed -> recovery);
    }

    /** Whether the code is the app's of this moment, or a recovery code; either is used up by it. */
    public Mono<Boolean> use(LoginId login, String code, Instant now) {
        return change(login, before -> used(login, before, code, now));
    }

    /** Told this once; the former ones are worth nothing any more. */
    public Mono<List<String>> renewRecoveryCodes(LoginId login) {
        List<String> recovery = codes.newRecoveryCodes();
        return change(login, before -> Optional.of(before.withRecoveryCodes(hashes(login, recovery))))
                .map(changed -> recovery);
    }

    /** With the app go its recovery codes. */
    public Mono<Boolean> removeAuthenticator(LoginId login) {
        return change(login, before -> Optional.of(before.with(null).withRecoveryCodes(List.of())));
    }

    private Optional<Credentials> used(LoginId login, Credentials before, String code, Instant now) {
        Authenticator authenticator = before.authenticator();
        OptionalLong step = authenticator == null
                ? OptionalLong.empty()
                : codes.step(authenticator.secret(), digits(code), now, authenticator.lastStep());
        if (authenticator != null && step.isPresent()) {
            return Optional.of(before.with(new Authenticator(authenticator.secret(), step.getAsLong())));
        }
        String hash = hash(login, code);
        return before.recoveryCodes().contains(hash)
                ? Optional.of(before.withRecoveryCodes(before.recoveryCodes().stream()
                        .filter(other -> !other.equals(hash))
                        .toList()))
                : Optional.empty();
    }

    /** Whether the change was made: there was one to make, and nobody else changed anything meanwhile. */
    private Mono<Boolean> change(LoginId login, Function<Credentials, Optional<Credentials>> change) {
        LoginScope scope = scopes.loginThatSignsIn(login);
        return store.find(scope)
                .flatMap(row -> credentials(scope, row)
                        .flatMap(before -> Mono.justOrEmpty(change.apply(before)))
                        .flatMap(after -> cipher.seal(scope, row.key(), LoginRow.credentialsOf(row.id()), after))
                        .flatMap(after -> store.changeCredentials(scope, row, after)))
                .map(changed -> changed == 1)
                .defaultIfEmpty(false);
    }

    private Mono<Credentials> credentials(LoginScope scope, LoginRow row) {
        return cipher.open(scope, row.key(), LoginRow.credentialsOf(row.id()), row.credentials(), Credentials.class);
    }

    private List<String> hashes(LoginId login, List<String> recovery) {
        return recovery.stream().map(code -> hash(login, code)).toList();
    }

    private String hash(LoginId login, String code) {
        String typed = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        return HexFormat.of().formatHex(secrets.index(installation, "recovery-code", login.value() + typed));
    }

    private static String digits(String code) {
        return code.replaceAll("[^0-9]", "");
    }

    /** What a person has beside the password, and how many recovery codes are left. */
    public record Held(boolean authenticator, int recoveryCodes) {}
}
