package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.DataKeyId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The data keys of machine data: one for a machine and a quarter of a year, one more for what is known of the machine
 * itself. Made when first needed, wrapped under the owner's named key, opened ones kept in memory.
 */
@Component
final class DataKeys {
    /** Stands in the place of a quarter for the key of the machine's own facts. */
    private static final short OWN_FACTS = 0;

    private final TransitKeys transit;
    private final DataKeyStore store;
    private final OpenKeys<Slot, MachineKey> bySlot;
    private final OpenKeys<Named, MachineKey> byId;
    private final OpenKeys<OwnerId, OwnerKeys> owners;

    DataKeys(TransitKeys transit, DataKeyStore store, KeySettings settings) {
        this.transit = transit;
        this.store = store;
        this.bySlot = new OpenKeys<>(settings.cached());
        this.byId = new OpenKeys<>(settings.cached());
        this.owners = new OpenKeys<>(settings.cached());
    }

    Mono<MachineKey> forReadings(OwnerScope scope, MachineId machine, Instant time) {
        LocalDate day = time.atOffset(ZoneOffset.UTC).toLocalDate();
        return inSlot(scope, machine, (short) (day.getYear() * 4 + (day.getMonthValue() - 1) / 3));
    }

    Mono<MachineKey> forOwnFacts(OwnerScope scope, MachineId machine) {
        return inSlot(scope, machine, OWN_FACTS);
    }

    /** A key that is not there was erased, or never was. */
    Mono<MachineKey> byId(OwnerScope scope, DataKeyId id) {
        return byId.get(
                        new Named(scope.owner(), id),
                        named -> store.byId(scope, id).flatMap(row -> open(scope, row)))
                .switchIfEmpty(Mono.error(() -> new Failure.IntegrityViolated("machine_data.data_key")));
    }

    Mono<OwnerKeys> ofOwner(OwnerScope scope) {
        return owners.get(
                        scope.owner(),
                        owner -> store.owner(scope)
                                .flatMap(row -> transit.unwrap(row.keyName(), row.wrappedIndexKey())
                                        .map(key -> new OwnerKeys(row.keyName(), Mac.key(key.copy())))))
                .switchIfEmpty(Mono.error(() -> new Failure.IntegrityViolated("machine_data.owner")));
    }

    void bindTo(MeterRegistry registry) {
        bySlot.bindTo(registry, "keys-to-seal");
        byId.bindTo(registry, "keys-to-open");
        owners.bindTo(registry, "keys-of-owners");
    }

    private Mono<MachineKey> inSlot(OwnerScope scope, MachineId machine, short quarter) {
        return bySlot.get(
                new Slot(scope.owner(), machine, quarter),
                slot -> store.bySlot(scope, machine, quarter)
                        .flatMap(row -> open(scope, row))
                        .switchIfEmpty(Mono.defer(() -> make(scope, machine, quarter))));
    }

    private Mono<MachineKey> make(OwnerScope scope, MachineId machine, short quarter) {
        return ofOwner(scope)
                .flatMap(owner -> transit.newDataKey(owner.keyName()))
                .flatMap(made -> store.add(
                                scope,
                                new DataKeyStore.DataKeyRow(new DataKeyId(UUID.randomUUID()), machine, made.wrapped()),
                                quarter)
                        .then(store.bySlot(scope, machine, quarter)))
                .flatMap(row -> open(scope, row));
    }

    private Mono<MachineKey> open(OwnerScope scope, DataKeyStore.DataKeyRow row) {
        return ofOwner(scope)
                .flatMap(owner -> transit.unwrap(owner.keyName(), row.wrapped()))
                .map(key -> MachineKey.of(row.id(), row.machine(), key));
    }

    private record Slot(OwnerId owner, MachineId machine, short quarter) {}

    private record Named(OwnerId owner, DataKeyId id) {}

    record OwnerKeys(String keyName, SecretKey index) {
        @Override
        public String toString() {
            return "OwnerKeys";
        }
    }

    /** A data key, split by HKDF (RFC 5869) into one for sealing and one for fingerprints. */
    record MachineKey(DataKeyId id, MachineId machine, SecretKey seal, SecretKey fingerprint) {
        static MachineKey of(DataKeyId id, MachineId machine, SecretBytes key) {
            return new MachineKey(id, machine, derive(key, "AES", "seal"), derive(key, "HmacSHA256", "fingerprint"));
        }

        private static SecretKey derive(SecretBytes key, String algorithm, String purpose) {
            try {
                return KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                algorithm,
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(key.copy())
                                        .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("no HKDF", broken);
            }
        }

        @Override
        public String toString() {
            return "MachineKey";
        }
    }
}
