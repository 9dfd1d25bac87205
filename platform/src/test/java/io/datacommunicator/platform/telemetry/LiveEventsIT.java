package io.datacommunicator.platform.telemetry;

import static io.datacommunicator.platform.access.SharedField.ALARMS;
import static io.datacommunicator.platform.access.SharedField.COUNTERS;
import static io.datacommunicator.platform.access.SharedField.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.datacommunicator.platform.DatabaseRole;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.account.Accounts;
import io.datacommunicator.platform.account.NewHolder;
import io.datacommunicator.platform.communicator.BoxFacts;
import io.datacommunicator.platform.communicator.ClaimCodes;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.sharing.Shares;
import io.datacommunicator.platform.testing.TestDatabase;
import io.datacommunicator.schema.catalogue.Language;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/**
 * The whole program, with a gate where an event has been read, opened and put together and is about to be sent: what the
 * owner changes while it waits there decides.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LiveEventsIT {
    private static final String FOLLOW = "subscription { readingStored { machine { name }"
            + " reading { takenAt total counters { code count } alarms { bit } } } }";
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Autowired
    private WebGraphQlHandler graphQl;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ClaimCodes claims;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Callers callers;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Shares shares;

    @Autowired
    private Machines machines;

    @Autowired
    private Intake intake;

    @Autowired
    private Clock clock;

    @Autowired
    private Gate gate;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private Instant next;
    private Caller.Person alice;
    private Caller.Device box;
    private LoginId bob;
    private SubAccountId subAccount;
    private @Nullable Disposable following;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) throws Exception {
        DATABASE.properties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("platform.data-directory", Files.createTempDirectory("platform")::toString);
        registry.add("platform.keys.password", () -> "correct horse battery");
        registry.add("platform.url", () -> "http://localhost:8421");
        registry.add("platform.admin-ui.url", () -> "http://localhost:8420");
        registry.add("platform.admin-ui.client-secret", () -> "0123456789abcdef0123456789abcdef");
    }

    @BeforeEach
    void enrol() {
        next = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
        var opened = accounts.open(person("alice")).block();
        alice = ProofsForTests.person(opened.holder(), opened.account());
        box = communicator();
        bob = accounts.openLogin(person("bob")).block();
        subAccount = shares.admit(alice, bob, "Bob").block();
        share(COUNTERS, ALARMS, NAME);
    }

    @AfterEach
    void stop() {
        gate.open();
        following.dispose();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenBackBeforeItIsSentLeavesNoTrace(TakenBack how) throws Exception {
        follow(token(bob));

        gate.close();
        Instant waiting = upload();
        gate.somebodyWaits();
        takeBack(how, waiting);
        gate.open();

        assertThat(nextEvent()).as("of a later reading").doesNotContain(waiting.toString());
        assertThat(events).noneMatch(event -> event.contains(waiting.toString()));
    }

    @Test
    void whatIsStillSharedIsSentAfterTheWait() throws Exception {
        follow(token(bob));

        gate.close();
        Instant waiting = upload();
        gate.somebodyWaits();
        share(COUNTERS);
        gate.open();

        assertThat(events.poll(10, TimeUnit.SECONDS)).contains(waiting.toString(), "alarms=[", "count=");
    }

    @Test
    void whoSignedOutMeanwhileGetsNothing() throws Exception {
        follow(token(bob));

        gate.close();
        Instant waiting = upload();
        gate.somebodyWaits();
        change("update auth.session set expires_at = now() - interval '1 hour'");
        gate.closeAgain();
        Instant later = upload();
        // Events come one by one: when the second one waits, the first has been decided.
        gate.somebodyWaits();
        change("update auth.session set expires_at = now() + interval '1 hour'");
        gate.open();

        assertThat(events.poll(10, TimeUnit.SECONDS)).contains(later.toString()).doesNotContain(waiting.toString());
    }

    private void takeBack(TakenBack how, Instant waiting) throws SQLException {
        change("delete from customer.share where sub_account_id = '" + subAccount.value() + "'");
        switch (how) {
            case WITHDRAWN_BUT_FOR_ANOTHER_MACHINE -> share(Optional.of(Set.of(bar())), null, COUNTERS, ALARMS, NAME);
            case A_FIELD_LESS -> share(COUNTERS, NAME);
            case THE_NAME_LESS -> share(COUNTERS, ALARMS);
            case OTHER_TIMES -> share(Optional.empty(), waiting.plusSeconds(1), COUNTERS, ALARMS, NAME);
        }
    }

    /** Ways of taking back. */
    enum TakenBack {
        WITHDRAWN_BUT_FOR_ANOTHER_MACHINE,
        A_FIELD_LESS,
        THE_NAME_LESS,
        OTHER_TIMES
    }

    private void share(SharedField... fields) {
        share(Optional.empty(), null, fields);
    }

    private void share(Optional<Set<MachineId>> machines, @Nullable Instant from, SharedField... fields) {
        shares.share(alice, subAccount, machines, new ShareTerms(Set.of(fields), from, null, null, null))
                .block();
    }

    /** Returns when all events so far have come through, so that nothing uploaded from now on is missed. */
    private void follow(Jwt token) throws InterruptedException {
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
        var request = new WebGraphQlRequest(
                URI.create("http://localhost/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                InetSocketAddress.createUnresolved("localhost", 8421),
                Map.of(),
                new DefaultGraphQlRequest(FOLLOW),
                "1",
                null);
        Publisher<ExecutionResult> answers =
                graphQl.handleRequest(request).block().getExecutionResult().getData();
        SecurityContextHolder.clearContext();
        following = Flux.from(answers)
                .map(answer -> answer.toSpecification().toString())
                .subscribe(events::add, error -> events.add(error.toString()), () -> events.add("end"));
        nextEvent();
        String last = upload().toString();
        for (String event = ""; !event.contains(last); event = events.poll(10, TimeUnit.SECONDS)) {
            assertThat(event).as("the event of " + last).isNotNull();
        }
    }

    /** Uploads until an event arrives, as the first ones may come before anybody listens. */
    private String nextEvent() throws InterruptedException {
        if (!events.isEmpty()) {
            return events.take();
        }
        for (int attempt = 0; attempt < 50; attempt++) {
            upload(UploadsForTests.BAR);
            upload();
            String event = events.poll(300, TimeUnit.MILLISECONDS);
            if (event != null) {
                return event;
            }
        }
        throw new AssertionError("no event came");
    }

    private Instant upload() {
        return upload(UploadsForTests.LOBBY);
    }

    private Instant upload(UploadedReading.Identity machine) {
        next = next.plusSeconds(60);
        Receipt receipt = intake.accept(box, List.of(UploadsForTests.reading(machine, next)))
                .block()
                .getFirst();
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        return next;
    }

    private MachineId bar() {
        return machines.visibleTo(alice).block().stream()
                .filter(machine -> Objects.equals(machine.articleNumber(), UploadsForTests.BAR.articleNumber()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.jdbcUrl(DatabaseRole.SUPERUSER));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private NewHolder person(String name) {
        return new NewHolder(
                name,
                name + UUID.randomUUID() + "@example.com",
                "correct horse battery",
                Language.EN,
                clock.instant().minus(Duration.ofDays(60)));
    }

    private Caller.Device communicator() {
        byte[] thumbprint = alice.login().value().toString().substring(0, 32).getBytes(StandardCharsets.US_ASCII);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(thumbprint);
        String code =
                claims.create(alice, 1, 1, Schedule.STANDARD).block().codes().getFirst();
        enrolments.claim(name, new BoxFacts("00:1b:44:11:3a:b7", null), code).block();
        return callers.communicator(name).block();
    }

    private Jwt token(LoginId login) {
        SessionId session = sessions.begin(login, clock.instant(), Device.of("Firefox", "203.0.113.0"))
                .block();
        return Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(login.value().toString())
                .claim("kind", "login")
                .claim("client_id", "admin-ui")
                .claim("sid", session.value().toString())
                .claim("auth_time", clock.instant())
                .claim("amr", List.of("pwd"))
                .issuedAt(clock.instant())
                .expiresAt(clock.instant().plus(Duration.ofMinutes(10)))
                .build();
    }

    @TestConfiguration
    static class Gates {
        @Bean
        Gate gate() {
            return new Gate();
        }
    }

    /** Holds the events of subscriptions back while it is closed. */
    static final class Gate extends SimplePerformantInstrumentation {
        private volatile CompletableFuture<Void> opened = CompletableFuture.completedFuture(null);
        private volatile CompletableFuture<Void> waiting = new CompletableFuture<>();

        void close() {
            waiting = new CompletableFuture<>();
            opened = new CompletableFuture<>();
        }

        /** Lets through who waits, and nobody after him. */
        void closeAgain() {
            CompletableFuture<Void> before = opened;
            close();
            before.complete(null);
        }

        void open() {
            opened.complete(null);
        }

        void somebodyWaits() throws Exception {
            waiting.get(10, TimeUnit.SECONDS);
        }

        @Override
        public CompletableFuture<ExecutionResult> instrumentExecutionResult(
                ExecutionResult result,
                InstrumentationExecutionParameters parameters,
                @Nullable InstrumentationState state) {
            if (!(result.getData() instanceof Map<?, ?> data) || !data.containsKey("readingStored")) {
                return CompletableFuture.completedFuture(result);
            }
            waiting.complete(null);
            return opened.thenApply(open -> result);
        }
    }
}
