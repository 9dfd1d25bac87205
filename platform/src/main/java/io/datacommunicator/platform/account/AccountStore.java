package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.account}. */
@Component
final class AccountStore {
    private final CustomerDatabase database;

    AccountStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<Long> add(AccountScope scope, LoginId holder, WrappedKey key, byte[] link, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into customer.account (id, holder, state, key_name, wrapped_key, link)"
                                                + " values ($1, $2, 'ACTIVE', $3, $4, $5)",
                                        scope.account().value(),
                                        holder.value(),
                                        key.keyName(),
                                        key.wrapped(),
                                        link)
                                .then(chain.append(rows, entry)))
                .next();
    }
}
