package io.datacommunicator.platform;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.ClaimCodes;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.schema.catalogue.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the demo's account at the first start, with claim codes for the demo's boxes. */
@Component
@Profile("!production")
@ConditionalOnBooleanProperty("platform.demo.enabled")
final class DemoAccount implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAccount.class);
    private static final String HOLDER = "demo@example.com";
    private static final int CLAIM_DAYS = 90;

    private final Accounts accounts;
    private final Logins logins;
    private final ClaimCodes claims;
    private final ScopesForWorkWithoutCaller scopes;
    private final DemoSettings settings;
    private final Clock clock;

    DemoAccount(
            Accounts accounts,
            Logins logins,
            ClaimCodes claims,
            ScopesForWorkWithoutCaller scopes,
            DemoSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.claims = claims;
        this.scopes = scopes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Await.on(logins.exists(HOLDER).filter(exists -> !exists).flatMap(_ -> open()));
    }

    private Mono<Boolean> open() {
        Instant since = clock.instant().minus(Duration.ofDays(settings.days()));
        NewHolder holder = new NewHolder("Demo", HOLDER, settings.password(), Language.EN, since);
        return accounts.open(holder)
                .flatMap(opened -> claims.keep(
                        scopes.accountInTheMaking(opened.account()),
                        opened.holder(),
                        settings.claimCodes(),
                        CLAIM_DAYS,
                        Schedule.STANDARD))
                .doOnNext(_ -> LOG.info("The demo account is open"))
                .hasElement();
    }
}
