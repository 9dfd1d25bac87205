package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.id.SubAccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The only source of proofs in tests. */
public final class ProofsForTests {
    private ProofsForTests() {}

    public static Caller.Person person(LoginId login, @Nullable AccountId own) {
        return new Caller.Person(login, own, List.of(), signIn());
    }

    public static Caller.Person person(LoginId login, @Nullable AccountId own, Instant signedIn) {
        return new Caller.Person(login, own, List.of(), signIn(signedIn));
    }

    public static Caller.Person recipient(LoginId login, SubAccountId subAccount, AccountId account) {
        return new Caller.Person(login, null, List.of(new Caller.SubAccount(subAccount, account)), signIn());
    }

    private static SignIn signIn() {
        return signIn(Instant.parse("2026-03-31T11:55:00Z"));
    }

    private static SignIn signIn(Instant at) {
        return new SignIn(new SessionId(UUID.randomUUID()), at, Set.of("pwd"));
    }

    public static Caller.Administrator administrator(LoginId login) {
        return new Caller.Administrator(login, signIn());
    }

    public static AccountScope account(AccountId account) {
        return new AccountScope(account);
    }

    public static OwnerScope owner(OwnerId owner) {
        return OwnerScope.whole(owner);
    }

    public static ReadGrant everythingOf(OwnerId owner) {
        return ReadGrant.everything(OwnerScope.whole(owner));
    }

    public static ReadGrant some(
            OwnerId owner,
            MachineId machine,
            Set<SharedField> fields,
            @Nullable Instant from,
            @Nullable Instant until) {
        return ReadGrant.some(
                OwnerScope.whole(owner), Map.of(machine, List.of(new ReadGrant.Entry(fields, from, until))));
    }
}
