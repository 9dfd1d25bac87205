package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.audit.AuditEntry;
import io.datacommunicator.platform.audit.Chain;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Rows of {@code customer.sub_account}, {@code customer.share} and {@code customer.share_machine}. */
@Component
final class ShareStore {
    private final CustomerDatabase database;

    ShareStore(CustomerDatabase database) {
        this.database = database;
    }

    /** The data key of the account. */
    @SuppressWarnings("NullAway") // columns are NOT NULL
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

    Mono<Long> addSubAccount(
            AccountScope scope, SubAccountId id, LoginId login, byte[] label, Chain chain, AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into customer.sub_account (account_id, id, login_id, sealed)"
                                                + " values ($1, $2, $3, $4)",
                                        scope.account().value(),
                                        id.value(),
                                        login.value(),
                                        label)
                                .then(chain.append(rows, entry)))
                .next();
    }

    Mono<Long> addShare(
            AccountScope scope,
            SubAccountId subAccount,
            ShareId share,
            boolean allMachines,
            Set<MachineAlias> machines,
            byte[] terms,
            Chain chain,
            AuditEntry entry) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                        "insert into customer.share (account_id, id, sub_account_id, all_machines, sealed)"
                                                + " values ($1, $2, $3, $4, $5)",
                                        scope.account().value(),
                                        share.value(),
                                        subAccount.value(),
                                        allMachines,
                                        terms)
                                .thenMany(Flux.fromIterable(machines))
                                .concatMap(machine -> addMachine(rows, scope, share, machine))
                                .then(chain.append(rows, entry)))
                .next();
    }

    private static Mono<Long> addMachine(Rows rows, AccountScope scope, ShareId share, MachineAlias machine) {
        return rows.change(
                "insert into customer.share_machine (account_id, share_id, alias) values ($1, $2, $3)",
                scope.account().value(),
                share.value(),
                machine.value());
    }
}
