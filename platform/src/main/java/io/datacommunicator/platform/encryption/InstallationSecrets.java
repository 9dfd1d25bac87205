package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.access.CustomerDatabase;
import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keys that belong to the installation and to no account. Each is made at the first start, stands wrapped in
 * {@code auth.secret} and is opened once at start; changing one would break every id, index or token made with it. The
 * first start needs a {@link KeyKeeper}.
 */
@Component
@DependsOnDatabaseInitialization
public final class InstallationSecrets {
    private static final String COLUMN = "auth.secret.wrapped";

    private final CustomerDatabase database;
    private final TransitKeys transit;
    private final KeyKeeper keeper;
    private final InstallationScope scope;
    private final Seal seal;
    private final SecretKey mailIndex;
    private final SecretKey sealing;
    private final SecretKey indexes;
    private final SecretBytes opaqueIds;

    InstallationSecrets(
            CustomerDatabase database,
            TransitKeys transit,
            KeyKeeper keeper,
            ScopesForWorkWithoutCaller scopes,
            SecureRandom random) {
        this.database = database;
        this.transit = transit;
        this.keeper = keeper;
        this.scope = scopes.installation();
        this.seal = new Seal(random);
        this.mailIndex = Mac.key(load("mail-index").copy());
        this.sealing = new SecretKeySpec(load("sealing").copy(), "AES");
        this.indexes = Mac.key(load("indexes").copy());
        this.opaqueIds = load("opaque-ids");
    }

    /** The blind index of a mail address: equal for equal addresses, whatever their case. */
    public byte[] mailIndex(String mailAddress) {
        return Mac.name(mailIndex, mailAddress.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes by which a secret is found again that is kept nowhere; equal for equal texts of one purpose. */
    public byte[] index(InstallationScope proof, String purpose, String text) {
        // A length before the purpose keeps two pairs from reading alike.
        return Mac.of(indexes, (purpose.length() + ":" + purpose + text).getBytes(StandardCharsets.UTF_8));
    }

    /** 256 bits, for the opaque ids and cursors of the API. */
    public SecretBytes opaqueIds() {
        return opaqueIds;
    }

    public byte[] seal(InstallationScope proof, Binding binding, Object content) {
        return seal.seal(sealing, Seal.NO_KEY_ID, binding, Cbor.write(content));
    }

    public <T> T open(InstallationScope proof, Binding binding, byte[] sealed, Class<T> type) {
        return Cbor.read(seal.open(sealing, binding, sealed), type);
    }

    /** The secret of this name, sealed in the database; what {@code first} yields where there is none yet. */
    public SecretBytes sealedOr(InstallationScope proof, String name, Supplier<SecretBytes> first) {
        Binding binding = Binding.of(COLUMN + "." + name);
        byte[] found = Await.on(row(name));
        if (found == null) {
            byte[] made =
                    seal.seal(sealing, Seal.NO_KEY_ID, binding, first.get().copy());
            found = Objects.requireNonNull(Await.on(add(name, made).then(row(name))));
        }
        return SecretBytes.copyOf(seal.open(sealing, binding, found));
    }

    private SecretBytes load(String name) {
        Mono<byte[]> make = keeper.create(KeyNames.INSTALLATION)
                .then(transit.newDataKey(KeyNames.INSTALLATION))
                .flatMap(made -> add(name, made.wrapped()))
                .then(row(name));
        return Objects.requireNonNull(Await.on(
                row(name).switchIfEmpty(make).flatMap(wrapped -> transit.unwrap(KeyNames.INSTALLATION, wrapped))));
    }

    @SuppressWarnings("NullAway") // the column is NOT NULL
    private Mono<byte[]> row(String name) {
        return database.in(
                        scope,
                        rows -> rows.one(
                                "select wrapped from auth.secret where name = $1",
                                row -> row.get("wrapped", byte[].class),
                                name))
                .next();
    }

    private Mono<Long> add(String name, byte[] wrapped) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into auth.secret (name, wrapped) values ($1, $2) on conflict do nothing",
                                name,
                                wrapped))
                .next();
    }
}
