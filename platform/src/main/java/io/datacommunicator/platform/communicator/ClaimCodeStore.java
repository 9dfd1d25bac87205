package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.id.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.claim_code}. Every look-up ignores what has expired. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class ClaimCodeStore {
    private final CustomerDatabase database;

    ClaimCodeStore(CustomerDatabase database) {
        this.database = database;
    }

    /** Whose account the code opens; the only row the scope shows. */
    Mono<AccountId> account(LoginScope scope, LocalDate today) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select account_id from customer.claim_code where expires_on > $1",
                                row -> new AccountId(row.get("account_id", UUID.class)),
                                today))
                .next();
    }

    Mono<byte[]> sealed(AccountScope scope, byte[] hash) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select sealed from customer.claim_code where account_id = $1 and hash = $2",
                                row -> row.get("sealed", byte[].class),
                                scope.account().value(),
                                hash))
                .next();
    }

    /** Uses a code up, within the transaction of what it is used for; 0 where it was used before. */
    static Mono<Long> use(AccountScope scope, Rows rows, byte[] hash, LocalDate today) {
        return rows.change(
                "delete from customer.claim_code where account_id = $1 and hash = $2 and expires_on > $3",
                scope.account().value(),
                hash,
                today);
    }

    /** Adds all of them, after deleting what has expired; how many the account has now. */
    Mono<Long> add(AccountScope scope, List<NewCode> codes, LocalDate today, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "delete from customer.claim_code where account_id = $1 and expires_on <= $2",
                                        scope.account().value(),
                                        today)
                                .thenMany(Flux.fromIterable(codes).concatMap(code -> add(scope, rows, code)))
                                .then(chain.append(rows, entry)))
                .next();
    }

    Mono<Long> count(AccountScope scope, LocalDate today) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select count(*) as codes from customer.claim_code"
                                        + " where account_id = $1 and expires_on > $2",
                                row -> row.get("codes", Long.class),
                                scope.account().value(),
                                today))
                .next();
    }

    private static Mono<Long> add(AccountScope scope, Rows rows, NewCode code) {
        return rows.change(
                "insert into customer.claim_code (account_id, hash, expires_on, sealed)"
                        + " values ($1, $2, $3, $4) on conflict do nothing",
                scope.account().value(),
                code.hash(),
                code.expiresOn(),
                code.sealed());
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight to columns
    record NewCode(byte[] hash, LocalDate expiresOn, byte[] sealed) {}
}
