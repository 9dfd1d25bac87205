package io.datacommunicator.platform.notice;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Addresses that a mail server refused for good, for ninety days or until one mail arrives again. */
@Component
final class Bounces {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final BounceStore store;
    private final InstallationSecrets secrets;
    private final ScopesForWorkWithoutCaller scopes;
    private final InstallationScope installation;
    private final Clock clock;

    Bounces(BounceStore store, InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.scopes = scopes;
        this.installation = scopes.installation();
        this.clock = clock;
    }

    Mono<Void> record(Notice notice, int status) {
        byte[] index = secrets.mailIndex(notice.mailAddress());
        Bounce bounce = new Bounce(clock.instant(), notice.kind(), status);
        byte[] sealed = secrets.seal(installation, place(index), bounce);
        return store.put(scope(index), index, bounce.at().plus(REMEMBERED), sealed)
                .then();
    }

    Mono<Void> clear(String mailAddress) {
        return store.remove(scope(secrets.mailIndex(mailAddress))).then();
    }

    Mono<Instant> since(String mailAddress) {
        byte[] index = secrets.mailIndex(mailAddress);
        return store.find(scope(index))
                .map(found -> secrets.open(installation, place(index), found, Bounce.class)
                        .at());
    }

    Mono<Void> forgetOld() {
        return store.removeExpired(scopes.expired(clock.instant())).then();
    }

    private LoginScope scope(byte[] index) {
        return scopes.mailAddress(index);
    }

    private static Binding place(byte[] index) {
        ByteBuffer name = ByteBuffer.wrap(index);
        return Binding.of("customer.bounce.sealed", new UUID(name.getLong(), name.getLong()));
    }

    /** When, which mail, and what the server said. */
    record Bounce(Instant at, NoticeKind kind, int status) {}
}
