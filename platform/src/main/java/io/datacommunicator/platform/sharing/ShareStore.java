package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.sub_account} and {@code customer.share}. */
@Component
final class ShareStore {
    private final CustomerDatabase database;

    ShareStore(CustomerDatabase database) {
        this.database = database;
    }

    Mono<Long> addSubAccount(
            AccountScope scope, SubAccountId id, LoginId login, byte[] sealed, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into customer.sub_account (account_id, id, login_id, sealed)"
                                                + " values ($1, $2, $3, $4)",
                                        scope.account().value(),
                                        id.value(),
                                        login.value(),
                                        sealed)
                                .then(chain.append(rows, entry)))
                .next();
    }

    Mono<Long> addShare(
            AccountScope scope, SubAccountId subAccount, ShareId share, byte[] sealed, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into customer.share (account_id, id, sub_account_id, sealed)"
                                                + " values ($1, $2, $3, $4)",
                                        scope.account().value(),
                                        share.value(),
                                        subAccount.value(),
                                        sealed)
                                .then(chain.append(rows, entry)))
                .next();
    }
}
