package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.CommunicatorId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows from which callers and permissions are made. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class AccessStore {
    private static final String ACCOUNT = "select " + AccountRow.COLUMNS + " from customer.account where id = $1";
    private static final String SUB_ACCOUNT =
            "select id, sealed from customer.sub_account where account_id = $1 and id = $2";
    private static final String SHARES =
            "select id, sealed from customer.share where account_id = $1 and sub_account_id = $2 order by id";

    /** The session is looked for where the Login is: that it ended is known without a question more. */
    private static final String LOGIN = """
            select id, account_id, administrator, key_name, wrapped_key from customer.login
            where exists (select from auth.session where id = $1 and expires_at > now())""";

    private final CustomerDatabase customers;
    private final MachineDatabase machines;

    AccessStore(CustomerDatabase customers, MachineDatabase machines) {
        this.customers = customers;
        this.machines = machines;
    }

    /** The account whose holder this Login is and the sub-accounts it has; nothing without Login or session. */
    Mono<Memberships> memberships(LoginScope scope, SessionId session) {
        return customers
                .in(
                        scope,
                        rows -> rows.one(LOGIN, AccessStore::foundLogin, session.value())
                                .flatMap(found -> rows.list(
                                                "select account_id, id from customer.sub_account order by id",
                                                AccessStore::subAccount)
                                        .collectList()
                                        .map(subAccounts ->
                                                new Memberships(found.own(), subAccounts, found.administrator()))))
                .next();
    }

    Mono<EnrolledRow> communicator(LoginScope scope) {
        return customers
                .in(
                        scope,
                        rows -> rows.one(
                                "select account_id, id, sealed from customer.communicator",
                                row -> new EnrolledRow(
                                        new AccountId(row.get("account_id", UUID.class)),
                                        new CommunicatorId(row.get("id", UUID.class)),
                                        row.get("sealed", byte[].class))))
                .next();
    }

    Mono<AccountRow> account(AccountScope scope) {
        return customers.in(scope, rows -> account(rows, scope)).next();
    }

    /** Everything that decides what a sub-account sees, in one transaction; nothing where there is no such sub-account. */
    Mono<Recipient> recipient(AccountScope scope, SubAccountId subAccount) {
        UUID account = scope.account().value();
        return customers
                .in(
                        scope,
                        rows -> account(rows, scope)
                                .flatMap(row -> rows.one(
                                                SUB_ACCOUNT, AccessStore::subAccountRow, account, subAccount.value())
                                        .flatMap(admitted -> rows.list(
                                                        SHARES, AccessStore::share, account, subAccount.value())
                                                .collectList()
                                                .map(shares -> new Recipient(row, admitted, shares)))))
                .next();
    }

    Flux<MachineId> machines(OwnerScope scope) {
        return machines.in(
                scope,
                rows -> rows.list(
                        "select id from machine_data.machine where owner = $1 order by id",
                        row -> new MachineId(row.get("id", UUID.class)),
                        scope.owner().value()));
    }

    private static Caller.SubAccount subAccount(Readable row) {
        return new Caller.SubAccount(
                new SubAccountId(row.get("id", UUID.class)), new AccountId(row.get("account_id", UUID.class)));
    }

    private static Mono<AccountRow> account(Rows rows, AccountScope scope) {
        return rows.one(ACCOUNT, AccountRow::of, scope.account().value());
    }

    private static SubAccountRow subAccountRow(Readable row) {
        return new SubAccountRow(new SubAccountId(row.get("id", UUID.class)), row.get("sealed", byte[].class));
    }

    private static ShareRow share(Readable row) {
        return new ShareRow(new ShareId(row.get("id", UUID.class)), row.get("sealed", byte[].class));
    }

    private static FoundLogin foundLogin(Readable row) {
        byte[] sealed = row.get("administrator", byte[].class);
        return new FoundLogin(
                Optional.ofNullable(row.get("account_id", UUID.class)).map(AccountId::new),
                Optional.ofNullable(sealed)
                        .map(administrator -> new AdministratorRow(
                                new LoginId(row.get("id", UUID.class)),
                                row.get("key_name", String.class),
                                row.get("wrapped_key", byte[].class),
                                administrator)));
    }

    private record FoundLogin(Optional<AccountId> own, Optional<AdministratorRow> administrator) {}

    record Memberships(
            Optional<AccountId> own, List<Caller.SubAccount> subAccounts, Optional<AdministratorRow> administrator) {
        public Memberships {
            subAccounts = List.copyOf(subAccounts);
        }
    }

    record Recipient(AccountRow account, SubAccountRow subAccount, List<ShareRow> shares) {
        public Recipient {
            shares = List.copyOf(shares);
        }
    }
}
