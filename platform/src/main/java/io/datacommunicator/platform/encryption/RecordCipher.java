package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.encryption.DataKeys.MachineKey;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.DataKeyId;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The key door to machine data. What it opens is cut to what the grant covers before anybody gets it; a row of a
 * machine outside the grant is {@code NotVisible}, and a row that was altered or moved is {@code IntegrityViolated}.
 */
@Component
public final class RecordCipher {
    private static final String READING = "machine_data.reading.sealed";
    private static final String MACHINE = "machine_data.machine.sealed";

    private static final String HEALTH = "machine_data.health.sealed";

    private static final MachineId OF_NO_MACHINE = new MachineId(new UUID(0, 0));

    private final DataKeys keys;
    private final Seal seal;

    RecordCipher(DataKeys keys, SecureRandom random) {
        this.keys = keys;
        this.seal = new Seal(random);
    }

    public Mono<SealedReading> seal(OwnerScope scope, MachineId machine, Reading reading) {
        return keys.forReadings(scope, machine, reading.takenAt()).map(key -> {
            byte[] content = Cbor.write(reading);
            Binding binding = reading(scope.owner(), machine, reading.id().value());
            return new SealedReading(
                    machine,
                    reading.id(),
                    reading.takenAt(),
                    key.id(),
                    seal.seal(key.seal(), key.id().value(), binding, content),
                    Mac.of(key.fingerprint(), content));
        });
    }

    public Mono<VisibleReading> open(SealedReading sealed, ReadGrant grant) {
        OwnerId owner = grant.scope().owner();
        Binding binding = reading(owner, sealed.machine(), sealed.id().value());
        return keyFor(grant, sealed.machine(), new DataKeyId(Seal.keyId(binding, sealed.sealed())))
                .map(key -> {
                    Reading reading = Cbor.read(seal.open(key.seal(), binding, sealed.sealed()), Reading.class);
                    if (!reading.takenAt().equals(sealed.takenAt())) {
                        throw new Failure.IntegrityViolated("machine_data.reading.taken_at");
                    }
                    return new VisibleReading(sealed.machine(), reading, grant);
                });
    }

    public Mono<SealedMachine> seal(OwnerScope scope, MachineId machine, MachineDetails details) {
        return keys.forOwnFacts(scope, machine)
                .map(key -> new SealedMachine(
                        machine,
                        seal.seal(key.seal(), key.id().value(), machine(scope.owner(), machine), Cbor.write(details))));
    }

    public Mono<VisibleMachine> open(SealedMachine sealed, ReadGrant grant) {
        Binding binding = machine(grant.scope().owner(), sealed.id());
        return keyFor(grant, sealed.id(), new DataKeyId(Seal.keyId(binding, sealed.sealed())))
                .map(key -> new VisibleMachine(
                        sealed.id(),
                        Cbor.read(seal.open(key.seal(), binding, sealed.sealed()), MachineDetails.class),
                        grant));
    }

    /** The facts of a machine whole, for the holder who is about to change some of them. */
    public Mono<MachineDetails> openToChange(SealedMachine sealed, OwnAccount own) {
        Binding binding = machine(own.owner().owner(), sealed.id());
        return keys.byId(own.owner(), new DataKeyId(Seal.keyId(binding, sealed.sealed())))
                .map(key -> Cbor.read(seal.open(key.seal(), binding, sealed.sealed()), MachineDetails.class));
    }

    /** Opens the key of the owner's audit chain now, to seal later without waiting. */
    public Mono<Sealer> auditSealer(OwnerScope scope) {
        return keys.forOwnFacts(scope, OF_NO_MACHINE)
                .map(key -> new Sealer(seal, key.seal(), key.id().value()));
    }

    public Mono<byte[]> sealHealth(OwnerScope scope, UUID communicator, Object health) {
        return keys.forOwnFacts(scope, OF_NO_MACHINE)
                .map(key -> seal.seal(
                        key.seal(), key.id().value(), health(scope.owner(), communicator), Cbor.write(health)));
    }

    /** How one of his communicators is, for the holder. */
    public <T> Mono<T> openHealth(OwnAccount own, UUID communicator, byte[] sealed, Class<T> type) {
        Binding binding = health(own.owner().owner(), communicator);
        return keys.byId(own.owner(), new DataKeyId(Seal.keyId(binding, sealed)))
                .map(key -> Cbor.read(seal.open(key.seal(), binding, sealed), type));
    }

    /** Equal for equal identities under one owner; a machine that says the same of itself is the same machine. */
    public Mono<byte[]> identityIndex(OwnerScope scope, MachineIdentity identity) {
        return keys.ofOwner(scope).map(owner -> Mac.name(owner.index(), bytes(identity)));
    }

    private Mono<MachineKey> keyFor(ReadGrant grant, MachineId machine, DataKeyId id) {
        if (!grant.covers(machine)) {
            return Mono.error(new Failure.NotVisible());
        }
        return keys.byId(grant.scope(), id).map(key -> {
            if (!key.machine().equals(machine)) {
                throw new Failure.IntegrityViolated("machine_data.data_key.machine");
            }
            return key;
        });
    }

    private static byte[] bytes(MachineIdentity identity) {
        byte[] date = String.valueOf(identity.productionDate()).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(3 * Integer.BYTES + date.length)
                .putInt(identity.articleNumber())
                .putInt(identity.machineNumber())
                .putInt(identity.serialNumber())
                .put(date)
                .array();
    }

    private static Binding reading(OwnerId owner, MachineId machine, UUID id) {
        return Binding.of(READING, owner.value(), machine.value(), id);
    }

    private static Binding machine(OwnerId owner, MachineId machine) {
        return Binding.of(MACHINE, owner.value(), machine.value());
    }

    private static Binding health(OwnerId owner, UUID communicator) {
        return Binding.of(HEALTH, owner.value(), communicator);
    }
}
