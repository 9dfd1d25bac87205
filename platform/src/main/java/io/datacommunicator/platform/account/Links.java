package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.id.LoginId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Links in mails to people who have a Login: each for one purpose, until a time, and once. */
@Component
final class Links {
    private static final long GRAIN_SECONDS = 10;

    private final LinkStore store;
    private final InstallationSecrets secrets;
    private final ScopesForWorkWithoutCaller scopes;
    private final InstallationScope installation;
    private final SecureRandom random;
    private final Clock clock;

    Links(
            LinkStore store,
            InstallationSecrets secrets,
            ScopesForWorkWithoutCaller scopes,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.scopes = scopes;
        this.installation = scopes.installation();
        this.random = random;
        this.clock = clock;
    }

    /** @param about what else the link is to remember */
    Mono<LinkCode> make(LinkPurpose purpose, LoginId login, Duration life, @Nullable String about) {
        LinkCode code = LinkCode.random(random);
        Instant until = clock.instant().plus(life);
        Link link = new Link(purpose, login, about, until);
        Instant row = Instant.ofEpochSecond((until.getEpochSecond() / GRAIN_SECONDS + 1) * GRAIN_SECONDS);
        return store.add(
                        scopes.link(code.id()),
                        code.id(),
                        login,
                        row,
                        secrets.seal(installation, place(code.id()), link))
                .thenReturn(code);
    }

    /** What the code stands for, without using it up; empty if it never was one of these, is over or was used. */
    Mono<Link> look(LinkPurpose purpose, String typed) {
        return Mono.justOrEmpty(LinkCode.parse(typed))
                .flatMap(code -> store.find(scopes.link(code.id())).map(found -> open(code.id(), found)))
                .filter(link -> fits(link, purpose));
    }

    /** Whoever takes a link is the only one. */
    Mono<Link> take(LinkPurpose purpose, String typed) {
        return look(purpose, typed)
                .flatMap(link -> Mono.justOrEmpty(LinkCode.parse(typed))
                        .flatMap(code -> store.take(scopes.link(code.id())).map(found -> open(code.id(), found))));
    }

    /** Every link this person has: after a change of password none of them counts. */
    Mono<Void> endAll(LoginScope scope) {
        return store.remove(scope).then();
    }

    Mono<Void> removeExpired() {
        return store.removeExpired(scopes.expired(clock.instant())).then();
    }

    private boolean fits(Link link, LinkPurpose purpose) {
        return link.purpose() == purpose && clock.instant().isBefore(link.until());
    }

    private Link open(UUID id, byte[] sealed) {
        return secrets.open(installation, place(id), sealed, Link.class);
    }

    private static Binding place(UUID id) {
        return Binding.of("customer.link.sealed", id);
    }

    /** What a link is for. */
    enum LinkPurpose {
        RESET_PASSWORD,
        CONFIRM_ADDRESS
    }

    /** What stands sealed in its row; whose it is, is read here and not in the column that finds it. */
    record Link(
            LinkPurpose purpose, LoginId login, @Nullable String about, Instant until) {
        @Override
        public String toString() {
            return "Link[" + purpose + "]";
        }
    }
}
