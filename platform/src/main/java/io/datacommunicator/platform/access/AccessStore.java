package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.CommunicatorId;
import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import io.r2dbc.spi.Readable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows from which callers and permissions are made. */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class AccessStore {
    private static final String SHARES = """
            select s.id, s.all_machines, s.paused, s.sealed,
                   array(select m.alias from customer.share_machine m
                         where m.account_id = s.account_id and m.share_id = s.id) as machines
            from customer.share s where s.account_id = $1 and s.sub_account_id = $2 order by s.id""";

    private final CustomerDatabase customers;
    private final MachineDatabase machines;

    AccessStore(CustomerDatabase customers, MachineDatabase machines) {
        this.customers = customers;
        this.machines = machines;
    }

    /** The account whose holder this Login is and the sub-accounts it has, or nothing where there is no such Login. */
    Mono<Memberships> memberships(LoginScope scope) {
        return customers
                .in(
                        scope,
                        rows -> rows.one(
                                        "select account_id from customer.login",
                                        row -> Optional.ofNullable(row.get("account_id", UUID.class)))
                                .flatMap(own -> rows.list(
                                                "select account_id, id from customer.sub_account order by id",
                                                AccessStore::subAccount)
                                        .collectList()
                                        .map(subAccounts -> new Memberships(own.map(AccountId::new), subAccounts))))
                .next();
    }

    Mono<Caller.SubAccount> subAccount(AccountScope scope, SubAccountId id) {
        return customers
                .in(
                        scope,
                        rows -> rows.one(
                                "select account_id, id from customer.sub_account where account_id = $1 and id = $2",
                                AccessStore::subAccount,
                                scope.account().value(),
                                id.value()))
                .next();
    }

    Mono<EnrolledCommunicator> communicator(LoginScope scope) {
        return customers
                .in(
                        scope,
                        rows -> rows.one(
                                "select account_id, id from customer.communicator where not revoked",
                                row -> new EnrolledCommunicator(
                                        new AccountId(row.get("account_id", UUID.class)),
                                        new CommunicatorId(row.get("id", UUID.class)))))
                .next();
    }

    Mono<AccountRow> account(AccountScope scope) {
        return customers
                .in(
                        scope,
                        rows -> rows.one(
                                "select " + AccountRow.COLUMNS + " from customer.account where id = $1",
                                AccountRow::of,
                                scope.account().value()))
                .next();
    }

    Flux<ShareRow> shares(AccountScope scope, SubAccountId subAccount) {
        return customers.in(
                scope,
                rows -> rows.list(SHARES, AccessStore::share, scope.account().value(), subAccount.value()));
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

    private static ShareRow share(Readable row) {
        Set<MachineAlias> machines = Arrays.stream(row.get("machines", UUID[].class))
                .map(MachineAlias::new)
                .collect(Collectors.toUnmodifiableSet());
        return new ShareRow(
                new ShareId(row.get("id", UUID.class)),
                row.get("all_machines", Boolean.class),
                row.get("paused", Boolean.class),
                machines,
                row.get("sealed", byte[].class));
    }

    record Memberships(Optional<AccountId> own, List<Caller.SubAccount> subAccounts) {
        public Memberships {
            subAccounts = List.copyOf(subAccounts);
        }
    }

    record EnrolledCommunicator(AccountId account, CommunicatorId id) {}
}
