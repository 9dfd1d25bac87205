package io.datacommunicator.platform.signin.passkey;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.account.Passkey;
import io.datacommunicator.platform.account.Passkeys;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/** Shows the framework the passkeys of people. */
final class PasskeyRecords implements UserCredentialRepository {
    private final Passkeys passkeys;

    PasskeyRecords(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey is removed by its holder alone");
    }

    @Override
    public void save(CredentialRecord made) {
        Await.on(passkeys.put(new Passkey(
                PasskeyOwners.login(made.getUserEntityUserId()),
                made.getCredentialId().toBase64UrlString(),
                new Bytes(made.getPublicKey().getBytes()).toBase64UrlString(),
                made.getSignatureCount(),
                made.isUvInitialized(),
                made.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toList(),
                made.isBackupEligible(),
                made.isBackupState(),
                Objects.requireNonNull(made.getAttestationObject()).toBase64UrlString(),
                made.getLabel(),
                made.getCreated())));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        Passkey found = Await.on(passkeys.withId(id.toBase64UrlString()));
        return found == null ? null : made(found);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        List<Passkey> found = Objects.requireNonNull(Await.on(passkeys.of(PasskeyOwners.login(user))));
        return found.stream().map(PasskeyRecords::made).toList();
    }

    private static CredentialRecord made(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.id()))
                .userEntityUserId(PasskeyOwners.handle(passkey.login()))
                .publicKey(new ImmutablePublicKeyCose(
                        Bytes.fromBase64(passkey.publicKey()).getBytes()))
                .signatureCount(passkey.signatureCount())
                .uvInitialized(passkey.verified())
                .transports(passkey.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(passkey.backupEligible())
                .backupState(passkey.backedUp())
                .attestationObject(Bytes.fromBase64(passkey.attestation()))
                .label(passkey.label())
                .created(passkey.since())
                .build();
    }
}
