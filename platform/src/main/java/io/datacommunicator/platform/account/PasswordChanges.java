package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.encryption.Passwords;
import io.datacommunicator.platform.job.Jobs;
import io.datacommunicator.platform.session.Sessions;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A new password for somebody who forgot the old one, by a link that lives an hour. */
@Component
final class PasswordChanges {
    static final String RESET = "account.reset-password";
    private static final Duration LIFE = Duration.ofHours(1);

    private final Links links;
    private final RegistrationMails mails;
    private final Logins logins;
    private final InstallationSecrets secrets;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final AfterPasswordChange after;
    private final Jobs jobs;
    private final ScopesForWorkWithoutCaller scopes;
    private final Sessions sessions;

    PasswordChanges(
            Links links,
            RegistrationMails mails,
            Logins logins,
            InstallationSecrets secrets,
            Passwords passwords,
            PasswordRules rules,
            AfterPasswordChange after,
            Jobs jobs,
            ScopesForWorkWithoutCaller scopes,
            Sessions sessions) {
        this.links = links;
        this.mails = mails;
        this.logins = logins;
        this.secrets = secrets;
        this.passwords = passwords;
        this.rules = rules;
        this.after = after;
        this.jobs = jobs;
        this.scopes = scopes;
        this.sessions = sessions;
    }

    /** The work is the same whoever has the address: one entry in the queue. */
    Mono<Void> ask(MailAddress address) {
        return jobs.queue(RESET, address, Duration.ZERO);
    }

    /** A mail, if somebody has this address. */
    Mono<Void> reset(MailAddress address) {
        LoginScope scope = scopes.loginAtSignIn(secrets.mailIndex(address.text()));
        return logins.find(scope)
                .flatMap(row -> logins.opened(scope, row)
                        .flatMap(details -> links.make(Links.LinkPurpose.RESET_PASSWORD, row.id(), LIFE, null)
                                .flatMap(code -> mails.reset(details, code))));
    }

    /** Uses the link up if the password may be chosen, and not otherwise. */
    Mono<Choice> choose(String typedCode, String password) {
        return links.look(Links.LinkPurpose.RESET_PASSWORD, typedCode)
                .flatMap(link -> {
                    LoginScope scope = scopes.loginByLink(link.login());
                    return logins.find(scope)
                            .flatMap(row -> logins.opened(scope, row))
                            .publishOn(Schedulers.boundedElastic())
                            .flatMap(details -> rules.problem(password, details.name(), details.mailAddress())
                                    .<Mono<Choice>>map(problem -> Mono.just(new Choice.Unfit(problem)))
                                    .orElseGet(() -> change(typedCode, password, scope)));
                })
                .defaultIfEmpty(new Choice.Dead());
    }

    private Mono<Choice> change(String typedCode, String password, LoginScope scope) {
        return links.take(Links.LinkPurpose.RESET_PASSWORD, typedCode)
                .flatMap(link -> logins.setPassword(scope, passwords.hash(password))
                        .then(sessions.endAllOf(link.login()))
                        .then(after.of(scope))
                        .thenReturn(new Choice.Chosen()));
    }

    /** What came of it. */
    sealed interface Choice {
        record Chosen() implements Choice {}

        record Unfit(PasswordRules.Problem problem) implements Choice {}

        /** Never was, is over, or was used. */
        record Dead() implements Choice {}
    }
}
