package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.CustomerScope;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.Rows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code auth.enrolment}. Every look-up ignores what has expired; what has is deleted with the next request. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class EnrolmentStore {
    private final CustomerDatabase database;

    EnrolmentStore(CustomerDatabase database) {
        this.database = database;
    }

    /** Adds a request nobody has answered; false where more than {@code most} wait already. */
    Mono<Boolean> add(InstallationScope scope, NewEnrolment enrolment, byte[] userHash, Instant now, int most) {
        return database.in(
                        scope,
                        rows -> rows.change("delete from auth.enrolment where expires_at <= $1", at(now))
                                .then(rows.change(
                                        "insert into auth.enrolment"
                                                + " (id, device_hash, user_hash, state, expires_at, sealed)"
                                                + " select $1, $2, $3, 'PENDING', $4, $5"
                                                + " where (select count(*) from auth.enrolment) < $6",
                                        enrolment.id(),
                                        enrolment.deviceHash(),
                                        userHash,
                                        at(enrolment.until()),
                                        enrolment.sealed(),
                                        most)))
                .next()
                .map(added -> added > 0);
    }

    /** Adds one that a claim code has answered, within the transaction that uses the code up. */
    static Mono<Long> addApproved(AccountScope scope, Rows rows, NewEnrolment enrolment) {
        return rows.change(
                "insert into auth.enrolment (id, device_hash, state, expires_at, sealed)"
                        + " values ($1, $2, 'APPROVED', $3, $4)",
                enrolment.id(),
                enrolment.deviceHash(),
                at(enrolment.until()),
                enrolment.sealed());
    }

    Mono<EnrolmentRow> byDevice(InstallationScope scope, byte[] deviceHash, Instant now) {
        return one(scope, "device_hash = $1", deviceHash, now);
    }

    /** Only one that nobody has answered. */
    Mono<EnrolmentRow> byUser(InstallationScope scope, byte[] userHash, Instant now) {
        return one(scope, "state = 'PENDING' and user_hash = $1", userHash, now);
    }

    /** Answers a request, within the transaction of what follows from it; 0 where somebody was faster. */
    static Mono<Long> decide(CustomerScope scope, Rows rows, UUID id, boolean approved) {
        return rows.change(
                "update auth.enrolment set state = $2, user_hash = null where id = $1 and state = 'PENDING'",
                id,
                approved ? "APPROVED" : "DENIED");
    }

    Mono<Long> deny(InstallationScope scope, UUID id) {
        return database.in(scope, rows -> decide(scope, rows, id, false)).next();
    }

    private Mono<EnrolmentRow> one(InstallationScope scope, String which, byte[] hash, Instant now) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select id, state, sealed from auth.enrolment where " + which + " and expires_at > $2",
                                row -> new EnrolmentRow(
                                        row.get("id", UUID.class),
                                        State.valueOf(row.get("state", String.class)),
                                        row.get("sealed", byte[].class)),
                                hash,
                                at(now)))
                .next();
    }

    private static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    enum State {
        PENDING,
        APPROVED,
        DENIED
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight to columns
    record NewEnrolment(UUID id, byte[] deviceHash, Instant until, byte[] sealed) {}

    @SuppressWarnings("ArrayRecordComponent") // comes straight from a column
    record EnrolmentRow(UUID id, State state, byte[] sealed) {}
}
