package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.AccountLink;
import io.datacommunicator.platform.access.AccountRow;
import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.SealedFacts;
import io.datacommunicator.platform.access.ShareRow;
import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.ShareId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Seals and opens the facts on which permission stands: the link of an account, and the terms of its shares. */
@Component
public final class AccountFacts implements SealedFacts {
    private final CustomerCipher cipher;
    private final SecureRandom random;

    AccountFacts(CustomerCipher cipher, SecureRandom random) {
        this.cipher = cipher;
        this.random = random;
    }

    /** The link of an account that is about to be made, sealed for its row. */
    public Mono<byte[]> newLink(AccountScope scope, WrappedKey key, OwnerId owner, Instant since) {
        byte[] aliasKey = new byte[32];
        random.nextBytes(aliasKey);
        return cipher.seal(scope, key, linkOf(scope.account()), new Link(owner.value(), aliasKey, since));
    }

    public Mono<byte[]> sealTerms(AccountScope scope, WrappedKey key, ShareId share, ShareTerms terms) {
        return cipher.seal(scope, key, termsOf(scope.account(), share), terms);
    }

    @Override
    public Mono<AccountLink> link(AccountScope scope, AccountRow row) {
        return cipher.open(scope, keyOf(row), linkOf(row.id()), row.link(), Link.class)
                .map(link -> {
                    SecretKey aliasKey = Mac.key(link.aliasKey());
                    return new AccountLink(new OwnerId(link.owner()), link.since(), id -> alias(aliasKey, id));
                });
    }

    @Override
    public Mono<ShareTerms> terms(AccountScope scope, AccountRow account, ShareRow row) {
        return cipher.open(scope, keyOf(account), termsOf(account.id(), row.id()), row.sealed(), ShareTerms.class);
    }

    /** The data key in an account row. */
    public static WrappedKey keyOf(AccountRow row) {
        return new WrappedKey(row.id().value(), row.keyName(), row.wrappedKey());
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

    private static Binding termsOf(AccountId account, ShareId share) {
        return Binding.of("customer.share.sealed", account.value(), share.value());
    }

    @SuppressWarnings("ArrayRecordComponent") // sealed content
    record Link(UUID owner, byte[] aliasKey, Instant since) {}
}
