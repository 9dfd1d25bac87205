package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.audit.Audit;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.communicator.ClaimCodeStore.NewCode;
import io.datacommunicator.platform.encryption.AccountKeys;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.Sealer;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Codes that let boxes into an account without anybody approving each: the holder has approved them beforehand. Each
 * works once, until the day it expires, and is kept as a hash only.
 */
@Component
public final class ClaimCodes {
    /** At a time. */
    static final int MOST = 500;

    private static final int MOST_OF_AN_ACCOUNT = 2_000;
    private static final int MOST_DAYS = 90;
    /** Of codes that were made elsewhere, with hyphens. */
    private static final int SHORTEST = 14;

    private final ClaimCodeStore store;
    private final AccountKeys keys;
    private final CustomerCipher cipher;
    private final CodeIndex index;
    private final Permissions permissions;
    private final Audit audit;
    private final SecureRandom random;
    private final Clock clock;

    ClaimCodes(
            ClaimCodeStore store,
            AccountKeys keys,
            CustomerCipher cipher,
            CodeIndex index,
            Permissions permissions,
            Audit audit,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.cipher = cipher;
        this.index = index;
        this.permissions = permissions;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What stands sealed with a code.
     *
     * @param holder who is written to when it is used
     */
    record Promise(UUID holder, Schedule schedule) {}

    /**
     * New codes, shown here and nowhere else.
     *
     * @param expiresOn the first day on which they do not work any more, in UTC
     */
    public record Made(List<String> codes, LocalDate expiresOn) {
        public Made {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Made";
        }
    }

    /** So many new codes; refuses whoever is no holder with {@code NotVisible}. */
    public Mono<Made> create(Caller caller, int count, int days, Schedule schedule) {
        if (count < 1 || count > MOST) {
            return Mono.error(new Failure.LimitExceeded("input.count", "1.." + MOST));
        }
        if (days < 1 || days > MOST_DAYS) {
            return Mono.error(new Failure.Invalid("input.validDays", "1.." + MOST_DAYS));
        }
        List<String> codes = Stream.generate(() -> SecretCode.claimCode(random).text())
                .limit(count)
                .toList();
        return permissions
                .mayManage(caller)
                .flatMap(own -> store.count(own.account(), today())
                        .filter(known -> known + count <= MOST_OF_AN_ACCOUNT)
                        .switchIfEmpty(Mono.error(
                                () -> new Failure.LimitExceeded("claim codes", MOST_OF_AN_ACCOUNT + " unused")))
                        .then(keep(own.account(), own.link().holder(), codes, days, schedule)));
    }

    /** Makes these codes work in the account of this proof, whose holder hears of each use. */
    public Mono<Made> keep(AccountScope scope, LoginId holder, List<String> codes, int days, Schedule schedule) {
        LocalDate expires = today().plusDays(days);
        AuditEntry entry = new AuditEntry(
                clock.instant(),
                Actors.person(holder),
                "claimCodes.created",
                Map.of("count", Integer.toString(codes.size())));
        return keys.of(scope)
                .flatMap(key -> Mono.zip(cipher.sealer(scope, key), audit.chain(scope, key)))
                .flatMap(with -> store.add(
                        scope,
                        codes.stream()
                                .map(code -> sealed(
                                        scope, with.getT1(), code, expires, new Promise(holder.value(), schedule)))
                                .toList(),
                        today(),
                        with.getT2(),
                        entry))
                .thenReturn(new Made(codes, expires));
    }

    /** What the account promised to the box that shows this code. */
    Mono<Promise> promise(AccountScope scope, byte[] hash) {
        return keys.of(scope)
                .flatMap(key -> store.sealed(scope, hash)
                        .flatMap(kept -> cipher.open(scope, key, binding(scope, hash), kept, Promise.class)));
    }

    private NewCode sealed(AccountScope scope, Sealer sealer, String code, LocalDate expires, Promise promise) {
        SecretCode typed = SecretCode.typed(code);
        if (typed.text().length() < SHORTEST) {
            throw new IllegalArgumentException("a claim code is too short");
        }
        byte[] hash = index.ofClaim(code);
        return new NewCode(hash, expires, sealer.seal(binding(scope, hash), promise));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Binding binding(AccountScope scope, byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        return Binding.of(
                "customer.claim_code.sealed",
                scope.account().value(),
                new UUID(bytes.getLong(), bytes.getLong()),
                new UUID(bytes.getLong(), bytes.getLong()));
    }
}
