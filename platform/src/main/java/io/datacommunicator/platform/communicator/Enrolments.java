package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.communicator.EnrolmentStore.EnrolmentRow;
import io.datacommunicator.platform.communicator.EnrolmentStore.NewEnrolment;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.LoginId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The way of a box into an account, as the box walks it: it asks, its holder answers (see {@link EnrolmentAnswers}) or a
 * claim code has answered beforehand, and it collects its refresh token. Each step is for the key that took the first.
 * What a power cut interrupts is asked anew; until it expires, an answer can be collected again.
 */
@Component
public final class Enrolments {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST_WAITING = 10_000;

    private final EnrolmentStore store;
    private final CommunicatorStore communicators;
    private final ClaimCodeStore claims;
    private final ClaimCodes claimCodes;
    private final Boxes boxes;
    private final CodeIndex index;
    private final EnrolmentNotice notice;
    private final Callers callers;
    private final InstallationSecrets secrets;
    private final ScopesForWorkWithoutCaller scopes;
    private final SecureRandom random;
    private final Clock clock;

    Enrolments(
            EnrolmentStore store,
            CommunicatorStore communicators,
            ClaimCodeStore claims,
            ClaimCodes claimCodes,
            Boxes boxes,
            CodeIndex index,
            EnrolmentNotice notice,
            Callers callers,
            InstallationSecrets secrets,
            ScopesForWorkWithoutCaller scopes,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.communicators = communicators;
        this.claims = claims;
        this.claimCodes = claimCodes;
        this.boxes = boxes;
        this.index = index;
        this.notice = notice;
        this.callers = callers;
        this.secrets = secrets;
        this.scopes = scopes;
        this.random = random;
        this.clock = clock;
    }

    /** What stands sealed in a request. */
    record Request(String thumbprint, BoxFacts box) {}

    /**
     * Asks; somebody has to answer within 15 minutes. Refuses with {@code LimitExceeded} while very many wait.
     *
     * @param thumbprint of the key the box has proven to hold (RFC 7638, base64url)
     */
    public Mono<AskedEnrolment> ask(String thumbprint, BoxFacts box) {
        AskedEnrolment asked = asked();
        return store.add(
                        scopes.installation(),
                        row(asked, new Request(thumbprint, box)),
                        index.ofUser(asked.userCode()),
                        asked.since(),
                        MOST_WAITING)
                .filter(added -> added)
                .switchIfEmpty(Mono.error(() -> new Failure.LimitExceeded("enrolments", MOST_WAITING + " waiting")))
                .thenReturn(asked);
    }

    /** Asks with the answer in hand; {@code NotVisible} for a code that is unknown, used or expired. */
    public Mono<AskedEnrolment> claim(String thumbprint, BoxFacts box, String claimCode) {
        AskedEnrolment asked = asked();
        byte[] hash = index.ofClaim(claimCode);
        return claims.account(scopes.claimAtEnrolment(hash), today())
                .map(scopes::accountOfClaim)
                .flatMap(scope -> letIn(scope, asked, new Request(thumbprint, box), hash))
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    /** Comes back for the answer. */
    public Mono<Collected> collect(String deviceCode, String thumbprint) {
        InstallationScope scope = scopes.installation();
        return store.byDevice(scope, index.ofDevice(deviceCode), clock.instant())
                .filter(row -> open(scope, row).thumbprint().equals(thumbprint))
                .flatMap(row -> switch (row.state()) {
                    case PENDING -> Mono.just(new Collected.Waiting());
                    case DENIED -> Mono.just(new Collected.Denied());
                    case APPROVED -> callers.communicator(thumbprint).flatMap(this::token);
                })
                .defaultIfEmpty(new Collected.Gone());
    }

    Request open(InstallationScope scope, EnrolmentRow row) {
        return secrets.open(scope, binding(row.id()), row.sealed(), Request.class);
    }

    private Mono<Collected> token(Caller.Device box) {
        SecretCode token = SecretCode.token(random);
        return communicators
                .keepRefreshHash(box.account(), box.communicator(), index.ofRefreshToken(token.text()))
                .filter(kept -> kept > 0)
                .map(_ -> new Collected.Enrolled(token.text()));
    }

    private Mono<AskedEnrolment> letIn(AccountScope scope, AskedEnrolment asked, Request request, byte[] hash) {
        return claimCodes
                .promise(scope, hash)
                .flatMap(promise -> boxes.letIn(
                                scope,
                                rows -> ClaimCodeStore.use(scope, rows, hash, today())
                                        .filter(used -> used > 0)
                                        .flatMap(_ -> EnrolmentStore.addApproved(scope, rows, row(asked, request))),
                                request.thumbprint(),
                                request.box(),
                                new Approval(
                                        nameOf(request.box()), request.box().place(), promise.schedule(), null),
                                "claim code")
                        .delayUntil(enrolled -> notice.tell(new LoginId(promise.holder()), enrolled)))
                .thenReturn(asked)
                .onErrorMap(Failure.Conflict.class, _ -> new Failure.NotVisible());
    }

    /** Nobody has named it yet; its holder can. */
    private static String nameOf(BoxFacts box) {
        String mac = box.macAddress();
        return "Communicator " + mac.substring(mac.length() - 8).replace(":", "");
    }

    private NewEnrolment row(AskedEnrolment asked, Request request) {
        UUID id = UUID.randomUUID();
        return new NewEnrolment(
                id,
                index.ofDevice(asked.deviceCode()),
                asked.until(),
                secrets.seal(scopes.installation(), binding(id), request));
    }

    private AskedEnrolment asked() {
        Instant now = clock.instant();
        return new AskedEnrolment(
                SecretCode.token(random).text(), SecretCode.userCode(random).text(), now, now.plus(LIFE));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Binding binding(UUID id) {
        return Binding.of("auth.enrolment.sealed", id);
    }
}
