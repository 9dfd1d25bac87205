package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.audit.Actors;
import io.datacommunicator.platform.communicator.EnrolmentStore.EnrolmentRow;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.CommunicatorId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The way of a box into an account, as its holder answers it. A code that is unknown, answered or expired is
 * {@code NotVisible}; so is every code for a person without an account.
 */
@Component
public final class EnrolmentAnswers {
    private final EnrolmentStore store;
    private final Enrolments enrolments;
    private final Communicators communicators;
    private final Boxes boxes;
    private final CodeIndex index;
    private final EnrolmentNotice notice;
    private final Permissions permissions;
    private final ScopesForWorkWithoutCaller scopes;
    private final Clock clock;

    EnrolmentAnswers(
            EnrolmentStore store,
            Enrolments enrolments,
            Communicators communicators,
            Boxes boxes,
            CodeIndex index,
            EnrolmentNotice notice,
            Permissions permissions,
            ScopesForWorkWithoutCaller scopes,
            Clock clock) {
        this.store = store;
        this.enrolments = enrolments;
        this.communicators = communicators;
        this.boxes = boxes;
        this.index = index;
        this.notice = notice;
        this.permissions = permissions;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The request with this code. */
    public Mono<PendingEnrolment> find(Caller caller, String userCode) {
        return permissions
                .mayManage(caller)
                .flatMap(_ -> row(userCode))
                .map(row -> enrolments.open(scopes.installation(), row))
                .flatMap(request -> communicators.ownedBy(caller).map(own -> shown(request, own)));
    }

    /** Lets the box in; {@code Conflict} where somebody has answered meanwhile. */
    public Mono<CommunicatorId> approve(Caller caller, String userCode, Approval approval) {
        return permissions
                .mayManage(caller)
                .flatMap(own -> row(userCode).flatMap(row -> approve(caller, own, row, approval)));
    }

    /** Keeps the box out. */
    public Mono<Boolean> deny(Caller caller, String userCode) {
        InstallationScope scope = scopes.installation();
        return permissions
                .mayManage(caller)
                .flatMap(_ -> row(userCode))
                .flatMap(row -> store.deny(scope, row.id()))
                .map(denied -> denied > 0);
    }

    private Mono<CommunicatorId> approve(Caller caller, OwnAccount own, EnrolmentRow row, Approval approval) {
        AccountScope scope = own.account();
        Enrolments.Request request = enrolments.open(scopes.installation(), row);
        return boxes.letIn(
                        scope,
                        rows -> EnrolmentStore.decide(scope, rows, row.id(), true),
                        request.thumbprint(),
                        request.box(),
                        approval,
                        Actors.of(caller))
                .delayUntil(enrolled -> notice.tell(own.link().holder(), enrolled))
                .map(Communicator::id);
    }

    private Mono<EnrolmentRow> row(String userCode) {
        return store.byUser(scopes.installation(), index.ofUser(userCode), clock.instant())
                .switchIfEmpty(Mono.error(Failure.NotVisible::new));
    }

    private static PendingEnrolment shown(Enrolments.Request request, List<Communicator> own) {
        return new PendingEnrolment(
                request.box(),
                ComparisonCode.of(request.thumbprint()),
                own.stream()
                        .filter(known -> known.macAddress().equals(request.box().macAddress()))
                        .toList(),
                own);
    }
}
