package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.CommunicatorId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.communicator}. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class CommunicatorStore {
    private final CustomerDatabase database;

    CommunicatorStore(CustomerDatabase database) {
        this.database = database;
    }

    /** The only row the scope shows. */
    Mono<String> publicKey(LoginScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select public_key from customer.communicator",
                                row -> row.get("public_key", String.class)))
                .next();
    }

    Flux<CommunicatorRow> all(AccountScope scope) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select id, sealed from customer.communicator where account_id = $1 order by id",
                        row -> new CommunicatorRow(
                                new CommunicatorId(row.get("id", UUID.class)), row.get("sealed", byte[].class)),
                        scope.account().value()));
    }

    /** The data key of the account. */
    Mono<WrappedKey> accountKey(AccountScope scope) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select key_name, wrapped_key from customer.account where id = $1",
                                row -> new WrappedKey(
                                        scope.account().value(),
                                        row.get("key_name", String.class),
                                        row.get("wrapped_key", byte[].class)),
                                scope.account().value()))
                .next();
    }

    Mono<Long> add(
            AccountScope scope,
            CommunicatorRow communicator,
            byte[] thumbprint,
            String publicKey,
            Chain chain,
            AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into customer.communicator"
                                                + " (account_id, id, thumbprint, public_key, sealed)"
                                                + " values ($1, $2, $3, $4, $5)",
                                        scope.account().value(),
                                        communicator.id().value(),
                                        thumbprint,
                                        publicKey,
                                        communicator.sealed())
                                .then(chain.append(rows, entry)))
                .next();
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record CommunicatorRow(CommunicatorId id, byte[] sealed) {}
}
