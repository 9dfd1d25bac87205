package io.datacommunicator.platform.signin.passkey;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.id.LoginId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Shows the framework whose passkeys there are. The handle an authenticator keeps is the Login's id, a random one. */
final class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final int HANDLE_BYTES = 16;

    private final Logins logins;

    PasskeyOwners(Logins logins) {
        this.logins = logins;
    }

    static Bytes handle(LoginId login) {
        UUID id = login.value();
        return new Bytes(ByteBuffer.allocate(HANDLE_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static LoginId login(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new LoginId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return findByUsername(login(handle).value().toString());
    }

    /** The framework's user name is the Login's id; what an authenticator shows is the mail address. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
        LoginId id = new LoginId(UUID.fromString(login));
        String shown = Await.on(logins.mailAddress(id));
        return shown == null
                ? null
                : ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(id))
                        .name(shown)
                        .displayName(shown)
                        .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Logins are not made here");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Logins are not removed here");
    }
}
