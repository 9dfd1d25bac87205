package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.CommunicatorId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SubAccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever asks, proven. Says who it is, never what it may see: that is asked anew with every request. */
public abstract sealed class Caller {
    private Caller() {}

    /** A person who signed in. */
    public static final class Person extends Caller {
        private final LoginId login;
        private final @Nullable AccountId own;
        private final List<SubAccount> subAccounts;
        private final SignIn signIn;

        Person(LoginId login, @Nullable AccountId own, List<SubAccount> subAccounts, SignIn signIn) {
            this.login = login;
            this.own = own;
            this.subAccounts = List.copyOf(subAccounts);
            this.signIn = signIn;
        }

        public LoginId login() {
            return login;
        }

        /** The account whose holder this person is. */
        public @Nullable AccountId own() {
            return own;
        }

        List<SubAccount> subAccounts() {
            return subAccounts;
        }

        public LoginScope scope() {
            return LoginScope.of(login);
        }

        /** For what demands that they proved themselves lately. */
        public SignIn signIn() {
            return signIn;
        }
    }

    /** A partner app with the access of one sub-account. */
    public static final class App extends Caller {
        private final SubAccount subAccount;

        App(SubAccount subAccount) {
            this.subAccount = subAccount;
        }

        SubAccount subAccount() {
            return subAccount;
        }
    }

    /** An enrolled communicator. It uploads and reads nothing. */
    public static final class Device extends Caller {
        private final CommunicatorId communicator;
        private final AccountScope account;
        private final OwnerScope scope;
        private final UUID alias;
        private final Instant accountSince;

        Device(CommunicatorId communicator, AccountScope account, OwnerScope scope, UUID alias, Instant accountSince) {
            this.communicator = communicator;
            this.account = account;
            this.scope = scope;
            this.alias = alias;
            this.accountSince = accountSince;
        }

        public CommunicatorId communicator() {
            return communicator;
        }

        public AccountScope account() {
            return account;
        }

        /** Confines what it uploads to the owner it was enrolled for. */
        public OwnerScope scope() {
            return scope;
        }

        /** Its name on the machine side. */
        public UUID alias() {
            return alias;
        }

        /** No reading of this account can be older. */
        public Instant accountSince() {
            return accountSince;
        }
    }

    /** A system administrator, who deletes data sets and reads none. */
    public static final class Administrator extends Caller {
        private final LoginId login;
        private final SignIn signIn;

        Administrator(LoginId login, SignIn signIn) {
            this.login = login;
            this.signIn = signIn;
        }

        public LoginId login() {
            return login;
        }

        public SignIn signIn() {
            return signIn;
        }
    }

    /** The holder looking through the eyes of a sub-account. Reads only. */
    public static final class ViewAs extends Caller {
        private final LoginId holder;
        private final SubAccount subAccount;

        ViewAs(LoginId holder, SubAccount subAccount) {
            this.holder = holder;
            this.subAccount = subAccount;
        }

        public LoginId holder() {
            return holder;
        }

        SubAccount subAccount() {
            return subAccount;
        }
    }

    /** Access of a third party to one account. */
    record SubAccount(SubAccountId id, AccountId account) {}
}
