package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.Admission;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.Share;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.encryption.AccountFacts;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
        AccountScope scope = own.account();
        change(
                scope,
                "insert into customer.sub_account (account_id, id, login_id, sealed) values ($1, $2, $3, $4)",
                scope.account().value(),
                recipient.subAccount().value(),
                recipient.login().value(),
                platform.part(CustomerCipher.class)
                        .seal(
                                scope,
                                key(scope),
                                AccountFacts.subAccountOf(scope.account(), recipient.subAccount()),
                                new Admission(recipient.login()))
                        .block());
        return recipient;
    }

    /** Shares the machines; all of them, future ones included, where none is named. */
    public ShareId share(Recipient recipient, ShareTerms terms, Collection<MachineId> machines) {
        AccountScope scope = recipient.own().account();
        ShareId id = new ShareId(UUID.randomUUID());
        change(
                scope,
                "insert into customer.share (account_id, id, sub_account_id, sealed) values ($1, $2, $3, $4)",
                scope.account().value(),
                id.value(),
                recipient.subAccount().value(),
                sealed(scope, id, shareOf(recipient, terms, machines)));
        return id;
    }

    public ShareId share(Recipient recipient, ShareTerms terms, MachineId... machines) {
        return share(recipient, terms, List.of(machines));
    }

    /** The same share, paused. */
    public void pause(Recipient recipient, ShareId id, ShareTerms terms, MachineId... machines) {
        AccountScope scope = recipient.own().account();
        change(
                scope,
                "update customer.share set sealed = $3 where account_id = $1 and id = $2",
                scope.account().value(),
                id.value(),
                sealed(scope, id, shareOf(recipient, terms, List.of(machines)).paused(true)));
    }

    public void withdraw(Recipient recipient, ShareId share) {
        AccountScope scope = recipient.own().account();
        change(
                scope,
                "delete from customer.share where account_id = $1 and id = $2",
                scope.account().value(),
                share.value());
    }

    private static Share shareOf(Recipient recipient, ShareTerms terms, Collection<MachineId> machines) {
        return machines.isEmpty()
                ? Share.ofAll(recipient.subAccount(), terms)
                : Share.of(
                        recipient.subAccount(),
                        machines.stream().map(recipient.own().link()::aliasOf).collect(Collectors.toUnmodifiableSet()),
                        terms);
    }

    private byte[] sealed(AccountScope scope, ShareId id, Share share) {
        return platform.part(AccountFacts.class)
                .sealShare(scope, key(scope), id, share)
                .block();
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
