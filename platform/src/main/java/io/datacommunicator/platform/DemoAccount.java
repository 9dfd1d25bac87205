package io.datacommunicator.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.Communicators;
import io.datacommunicator.schema.catalogue.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
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

/** Opens the demo's account at the first start, with one communicator whose key was made beforehand. */
@Component
@Profile("!production")
@ConditionalOnBooleanProperty("platform.demo.enabled")
final class DemoAccount implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoAccount.class);
    private static final String HOLDER = "demo@example.com";

    private final Accounts accounts;
    private final Logins logins;
    private final Communicators communicators;
    private final ScopesForWorkWithoutCaller scopes;
    private final DemoSettings settings;
    private final Clock clock;

    DemoAccount(
            Accounts accounts,
            Logins logins,
            Communicators communicators,
            ScopesForWorkWithoutCaller scopes,
            DemoSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.communicators = communicators;
        this.scopes = scopes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException, ParseException, JOSEException {
        JWK key = JWK.parse(Files.readString(settings.communicatorKey())).toPublicJWK();
        String thumbprint = key.computeThumbprint().toString();
        Await.on(logins.exists(HOLDER)
                .filter(exists -> !exists)
                .flatMap(missing -> open(key.toJSONString(), thumbprint)));
    }

    private Mono<Boolean> open(String publicJwk, String thumbprint) {
        Instant since = clock.instant().minus(Duration.ofDays(settings.days()));
        NewHolder holder = new NewHolder("Demo", HOLDER, settings.password(), Language.EN, since);
        return accounts.open(holder)
                .flatMap(opened -> communicators.enrol(
                        scopes.accountInTheMaking(opened.account()),
                        thumbprint,
                        publicJwk,
                        "Demo box",
                        "02:00:5e:10:00:01"))
                .doOnNext(enrolled -> LOG.info("The demo account is open"))
                .hasElement();
    }
}
