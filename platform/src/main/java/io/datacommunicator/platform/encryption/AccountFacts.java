package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.AccountLink;
import io.datacommunicator.platform.access.AccountRow;
import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.AdministratorRow;
import io.datacommunicator.platform.access.Admission;
import io.datacommunicator.platform.access.EnrolledRow;
import io.datacommunicator.platform.access.Enrolment;
import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.access.SealedFacts;
import io.datacommunicator.platform.access.Share;
import io.datacommunicator.platform.access.ShareRow;
import io.datacommunicator.platform.access.SubAccountRow;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.CommunicatorId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.ShareId;
import io.datacommunicator.platform.id.SubAccountId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seals and opens the facts on which permission stands: the link of an account, whom it
 * admitted, what it shares, and its communicators. */
@Component
public final class AccountFacts implements SealedFacts {
    private final CustomerCipher cipher;
    private final SecureRandom random;

    AccountFacts(CustomerCipher cipher, SecureRandom random) {
        this.cipher = cipher;
        this.random = random;
    }

    /** The link of an account that is about to be made, sealed for its row. */
    public Mono<byte[]> newLink(AccountScope scope, WrappedKey key, OwnerId owner, LoginId holder, Instant since) {
        byte[] aliasKey = new byte[32];
        random.nextBytes(aliasKey);
        return cipher.seal(
                scope, key, linkOf(scope.account()), new Link(owner.value(), holder.value(), aliasKey, since));
    }

    public Mono<byte[]> sealShare(AccountScope scope, WrappedKey key, ShareId id, Share share) {
        return cipher.seal(scope, key, shareOf(scope.account(), id), share);
    }

    public Mono<Share> openShare(AccountScope scope, WrappedKey key, ShareId id, byte[] sealedShare) {
        return cipher.open(scope, key, shareOf(scope.account(), id), sealedShare, Share.class);
    }

    @Override
    public Mono<AccountLink> link(AccountScope scope, AccountRow row) {
        return cipher.open(scope, keyOf(row), linkOf(row.id()), row.link(), Link.class)
                .map(AccountFacts::link);
    }

    @Override
    public Mono<Admission> admission(AccountScope scope, AccountRow account, SubAccountRow row) {
        return cipher.open(scope, keyOf(account), subAccountOf(account.id(), row.id()), row.sealed(), Admission.class);
    }

    @Override
    public Mono<Share> share(AccountScope scope, AccountRow account, ShareRow row) {
        return openShare(scope, keyOf(account), row.id(), row.sealed());
    }

    @Override
    public Mono<Enrolment> enrolment(AccountScope scope, AccountRow account, EnrolledRow row) {
        return cipher.open(
                scope, keyOf(account), communicatorOf(account.id(), row.id()), row.sealed(), Enrolment.class);
    }

    @Override
    public Mono<Boolean> administrator(LoginScope scope, AdministratorRow row) {
        WrappedKey key = new WrappedKey(row.login().value(), row.keyName(), row.wrappedKey());
        return cipher.open(scope, key, administratorOf(row.login()), row.sealed(), AdministratorFact.class)
                .map(fact -> fact.login().equals(row.login().value()));
    }

    /** What stands in the row of an administrator, and in nobody else's. */
    public Mono<byte[]> sealAdministrator(LoginScope scope, WrappedKey key) {
        LoginId login = new LoginId(key.id());
        return cipher.seal(scope, key, administratorOf(login), new AdministratorFact(login.value()));
    }

    private static Binding administratorOf(LoginId login) {
        return Binding.of("customer.login.administrator", login.value());
    }

    /** The data key in an account row. */
    public static WrappedKey keyOf(AccountRow row) {
        return new WrappedKey(row.id().value(), row.keyName(), row.wrappedKey());
    }

    private static AccountLink link(Link link) {
        SecretKey aliasKey = Mac.key(link.aliasKey());
        return new AccountLink(
                new OwnerId(link.owner()), new LoginId(link.holder()), link.since(), id -> alias(aliasKey, id));
    }

    private static UUID alias(SecretKey aliasKey, UUID id) {
        byte[] message = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        ByteBuffer name = ByteBuffer.wrap(Mac.name(aliasKey, message));
        return new UUID(name.getLong(), name.getLong());
    }

    private static Binding linkOf(AccountId account) {
        return Binding.of("customer.account.link", account.value());
    }

    /** Where the details of a sub-account stand sealed; they begin with its {@link Admission}. */
    public static Binding subAccountOf(AccountId account, SubAccountId id) {
        return Binding.of("customer.sub_account.sealed", account.value(), id.value());
    }

    private static Binding shareOf(AccountId account, ShareId share) {
        return Binding.of("customer.share.sealed", account.value(), share.value());
    }

    /** Where the details of a communicator stand sealed; they begin with its {@link Enrolment}. */
    public static Binding communicatorOf(AccountId account, CommunicatorId id) {
        return Binding.of("customer.communicator.sealed", account.value(), id.value());
    }

    @SuppressWarnings("ArrayRecordComponent") // sealed content
    record Link(UUID owner, UUID holder, byte[] aliasKey, Instant since) {}

    private record AdministratorFact(UUID login) {}
}
