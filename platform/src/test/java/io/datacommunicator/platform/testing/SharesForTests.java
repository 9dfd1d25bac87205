package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Shares made by hand, as long as there is no other way to make one. */
public final class SharesForTests {
    private final TestPlatform platform;

    public SharesForTests(TestPlatform platform) {
        this.platform = platform;
    }

    /** A new person to whom the holder shares nothing yet. */
    public Recipient recipientOf(Caller.Person holder) {
        OwnAccount own = platform.part(Permissions.class).mayManage(holder).block();
        Recipient recipient = new Recipient(own, new LoginId(UUID.randomUUID()), new SubAccountId(UUID.randomUUID()));
        change(
                own.account(),
                "insert into customer.sub_account (account_id, id, login_id, sealed) values ($1, $2, $3, $4)",
                own.account().account().value(),
                recipient.subAccount().value(),
                recipient.login().value(),
                new byte[0]);
        return recipient;
    }

    /** Shares the machines; all of them, future ones included, where none is named. */
    public ShareId share(Recipient recipient, ShareTerms terms, Collection<MachineId> machines) {
        AccountScope scope = recipient.own().account();
        ShareId share = new ShareId(UUID.randomUUID());
        byte[] sealed = platform.part(AccountFacts.class)
                .sealTerms(scope, key(scope), share, terms)
                .block();
        change(
                scope,
                "insert into customer.share (account_id, id, sub_account_id, all_machines, sealed)"
                        + " values ($1, $2, $3, $4, $5)",
                scope.account().value(),
                share.value(),
                recipient.subAccount().value(),
                machines.isEmpty(),
                sealed);
        machines.forEach(machine -> change(
                scope,
                "insert into customer.share_machine (account_id, share_id, alias) values ($1, $2, $3)",
                scope.account().value(),
                share.value(),
                recipient.own().link().aliasOf(machine).value()));
        return share;
    }

    public ShareId share(Recipient recipient, ShareTerms terms, MachineId... machines) {
        return share(recipient, terms, List.of(machines));
    }

    public void pause(Recipient recipient, ShareId share) {
        AccountScope scope = recipient.own().account();
        change(
                scope,
                "update customer.share set paused = true where account_id = $1 and id = $2",
                scope.account().value(),
                share.value());
    }

    public void withdraw(Recipient recipient, ShareId share) {
        AccountScope scope = recipient.own().account();
        change(
                scope,
                "delete from customer.share where account_id = $1 and id = $2",
                scope.account().value(),
                share.value());
    }

    private void change(AccountScope scope, String sql, Object... values) {
        platform.part(CustomerDatabase.class)
                .in(scope, rows -> rows.change(sql, values))
                .blockLast();
    }

    private WrappedKey key(AccountScope scope) {
        return platform.part(CustomerDatabase.class)
                .in(scope, rows -> rows.one("select id, key_name, wrapped_key from customer.account", this::key))
                .blockLast();
    }

    private WrappedKey key(Readable row) {
        return new WrappedKey(
                row.get("id", UUID.class), row.get("key_name", String.class), row.get("wrapped_key", byte[].class));
    }

    /** Somebody with a sub-account. */
    public record Recipient(OwnAccount own, LoginId login, SubAccountId subAccount) {
        public Caller.Person caller() {
            return ProofsForTests.recipient(login, subAccount, own.account().account());
        }
    }
}
