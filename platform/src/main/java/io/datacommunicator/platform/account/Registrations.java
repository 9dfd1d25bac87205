package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.Passwords;
import io.datacommunicator.platform.job.Jobs;
import io.datacommunicator.schema.catalogue.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** From the wish for an account to the account. Registrations wait apart; the first confirmed gets the address. */
@Component
final class Registrations {
    static final String REGISTER = "account.register";
    static final String SEND_AGAIN = "account.send-again";
    static final Duration LIFE = Duration.ofHours(24);
    /** Rows know their end to ten seconds, later rather than earlier; what is inside knows it exactly. */
    private static final long GRAIN_SECONDS = 10;

    private final RegistrationStore store;
    private final RegistrationMails mails;
    private final Accounts accounts;
    private final Logins logins;
    private final InstallationSecrets secrets;
    private final Passwords passwords;
    private final Jobs jobs;
    private final ScopesForWorkWithoutCaller scopes;
    private final InstallationScope installation;
    private final Clock clock;

    Registrations(
            RegistrationStore store,
            RegistrationMails mails,
            Accounts accounts,
            Logins logins,
            InstallationSecrets secrets,
            Passwords passwords,
            Jobs jobs,
            ScopesForWorkWithoutCaller scopes,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.accounts = accounts;
        this.logins = logins;
        this.secrets = secrets;
        this.passwords = passwords;
        this.jobs = jobs;
        this.scopes = scopes;
        this.installation = scopes.installation();
        this.clock = clock;
    }

    /** The work is the same whoever has the address: one hash, one entry in the queue. */
    Mono<Void> ask(String name, MailAddress address, String password, Language language, String documents) {
        return Mono.fromCallable(() -> passwords.hash(password))
                .subscribeOn(Schedulers.boundedElastic())
                .map(hash -> new Registration(
                        name,
                        address.text(),
                        hash,
                        language,
                        documents,
                        clock.instant().plus(LIFE)))
                .flatMap(asked -> jobs.queue(REGISTER, asked, Duration.ZERO));
    }

    Mono<Void> askAgain(MailAddress address) {
        return jobs.queue(SEND_AGAIN, address, Duration.ZERO);
    }

    /** Whoever has an account already is told so by mail, and nobody else is. */
    Mono<Void> register(Registration asked) {
        return logins.exists(asked.mailAddress())
                .flatMap(exists -> exists ? mails.alreadyRegistered(asked) : add(asked));
    }

    /** A new link for the newest registration of an address; the old link goes on working. */
    Mono<Void> sendAgain(MailAddress address) {
        byte[] index = secrets.mailIndex(address.text());
        return store.list(scopes.mailAddress(index))
                .map(this::open)
                .filter(registration -> !registration.over(clock.instant()))
                .next()
                .flatMap(this::add);
    }

    /** Makes the account, once. What cannot be made is kept to be tried again. */
    Mono<Confirmation> confirm(String typedCode, String password) {
        return Mono.justOrEmpty(LinkCode.parse(typedCode))
                .flatMap(code -> store.list(scopes.link(code.id())).next())
                .map(row -> new Found(row, open(row)))
                .filter(found -> !found.content().over(clock.instant()))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(found -> passwords.match(password, found.content().passwordHash())
                        ? make(found)
                        : Mono.just(Confirmation.WRONG_PASSWORD))
                .defaultIfEmpty(Confirmation.DEAD);
    }

    Mono<Void> removeExpired() {
        return store.removeExpired(scopes.expired(clock.instant())).then();
    }

    private Mono<Confirmation> make(Found found) {
        Registration content = found.content();
        return store.take(scopes.link(found.row().id()))
                .filterWhen(row -> logins.exists(content.mailAddress()).map(exists -> !exists))
                .flatMap(row -> accounts.open(content, clock.instant())
                        .onErrorResume(error -> put(row, content).then(Mono.error(error))))
                .flatMap(opened -> store.remove(scopes.mailAddress(found.row().mailIndex()))
                        .thenReturn(Confirmation.CONFIRMED));
    }

    private Mono<Void> add(Registration content) {
        LinkCode code = LinkCode.random(mails.random());
        byte[] sealed = secrets.seal(installation, place(code.id()), content);
        return put(new RegistrationStore.Row(code.id(), secrets.mailIndex(content.mailAddress()), sealed), content)
                .then(mails.confirm(content, code));
    }

    private Mono<Long> put(RegistrationStore.Row row, Registration content) {
        long end = content.until().getEpochSecond() / GRAIN_SECONDS + 1;
        return store.add(scopes.link(row.id()), row, Instant.ofEpochSecond(end * GRAIN_SECONDS));
    }

    private Registration open(RegistrationStore.Row row) {
        return secrets.open(installation, place(row.id()), row.sealed(), Registration.class);
    }

    private static Binding place(UUID id) {
        return Binding.of("customer.registration.sealed", id);
    }

    private record Found(RegistrationStore.Row row, Registration content) {}

    /** What came of a link. */
    enum Confirmation {
        CONFIRMED,
        /** Never was, is over, was used, or the address got an account by another link. */
        DEAD,
        WRONG_PASSWORD
    }
}
