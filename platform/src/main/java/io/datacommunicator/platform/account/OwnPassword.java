package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.session.Sessions;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** A new password for somebody signed in who knows the old one. All other sessions end. */
@Component
public final class OwnPassword {
    private static final int ATTEMPTS = 3;

    private final Logins logins;
    private final PasswordRules rules;
    private final AfterPasswordChange after;
    private final Sessions sessions;
    private final ScopesForWorkWithoutCaller scopes;

    OwnPassword(
            Logins logins,
            PasswordRules rules,
            AfterPasswordChange after,
            Sessions sessions,
            ScopesForWorkWithoutCaller scopes) {
        this.logins = logins;
        this.rules = rules;
        this.after = after;
        this.sessions = sessions;
        this.scopes = scopes;
    }

    /** Looks at the old password first: who does not know it learns nothing of the rules for this person. */
    public Mono<Outcome> change(LoginId login, SessionId here, String current, String next) {
        LoginScope scope = scopes.loginThatSignsIn(login);
        String tried = current.length() > PasswordRules.LONGEST ? "" : current;
        return logins.knows(scope, tried)
                .flatMap(known -> known ? changeKnown(scope, tried, next) : Mono.just(new Outcome.Wrong()))
                .flatMap(outcome -> outcome instanceof Outcome.Changed
                        ? sessions.endOthersOf(login, here)
                                .then(after.of(scope))
                                .thenReturn(outcome)
                        : Mono.just(outcome));
    }

    private Mono<Outcome> changeKnown(LoginScope scope, String current, String next) {
        return logins.find(scope)
                .flatMap(row -> logins.opened(scope, row))
                .publishOn(Schedulers.boundedElastic())
                .flatMap(details -> rules.problem(next, details.name(), details.mailAddress())
                        .<Mono<Outcome>>map(problem -> Mono.just(new Outcome.Unfit(PasswordPages.key(problem))))
                        .orElseGet(() -> replace(scope, current, next)));
    }

    /** Another change was quicker: whether the old password is still the right one is asked again. */
    private Mono<Outcome> replace(LoginScope scope, String current, String next) {
        return logins.replacePassword(scope, current, next)
                .retryWhen(Retry.max(ATTEMPTS).filter(Failure.Conflict.class::isInstance))
                .map(replaced -> replaced ? new Outcome.Changed() : new Outcome.Wrong());
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Changed() implements Outcome {}

        /** The old password is another one. */
        record Wrong() implements Outcome {}

        /**
         * The new one may not be chosen.
         *
         * @param problem as pages call it
         */
        record Unfit(String problem) implements Outcome {}
    }
}
