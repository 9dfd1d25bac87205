package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.access.ProofsForTests;
import io.datacommunicator.platform.access.ReadGrant;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import io.datacommunicator.platform.id.ReadingId;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What sealing and opening one reading costs when its key is open already; {@code infra/bench --micro} runs it. */
@State(Scope.Benchmark)
public class ReadingSealBenchmark {
    private static final Instant TAKEN_AT = Instant.parse("2026-01-31T03:30:00Z");
    private static final int PRODUCTS = 16;

    private final OwnerId owner = new OwnerId(new UUID(1, 1));
    private final MachineId machine = new MachineId(new UUID(2, 2));
    private final UUID keyId = new UUID(3, 3);
    private final ReadingId id = new ReadingId(new UUID(0x7000, 4));
    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");
    private final SecretKey fingerprint = Mac.key(new byte[32]);
    private final Seal seal = new Seal(new SecureRandom());
    private final Binding binding =
            Binding.of("machine_data.reading.sealed", owner.value(), machine.value(), id.value());
    private final Reading reading = reading(id);
    private final byte[] content = Cbor.write(reading);
    private final byte[] sealed = seal.seal(key, keyId, binding, content);
    private final ReadGrant everything = ProofsForTests.everythingOf(owner);
    private final ReadGrant counters = ProofsForTests.some(
            owner, machine, EnumSet.of(SharedField.TOTAL, SharedField.COUNTERS), TAKEN_AT.minusSeconds(1), null);

    @Benchmark
    public byte[] write() {
        return Cbor.write(reading);
    }

    @Benchmark
    public byte[] sealContent() {
        return seal.seal(key, keyId, binding, content);
    }

    @Benchmark
    public byte[] fingerprint() {
        return Mac.of(fingerprint, content);
    }

    @Benchmark
    public byte[] openContent() {
        return seal.open(key, binding, sealed);
    }

    @Benchmark
    public VisibleReading openForHolder() {
        return new VisibleReading(machine, Cbor.read(openContent(), Reading.class), everything);
    }

    @Benchmark
    public VisibleReading openForRecipient() {
        return new VisibleReading(machine, Cbor.read(openContent(), Reading.class), counters);
    }

    private static Reading reading(ReadingId id) {
        SortedMap<Integer, Long> products = IntStream.rangeClosed(0, PRODUCTS)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), code -> 1000L * code, Long::sum, TreeMap::new));
        Map<Maintenance, Long> done =
                Arrays.stream(Maintenance.values()).collect(Collectors.toMap(Function.identity(), _ -> 100L));
        return new Reading(
                id,
                TAKEN_AT,
                Reading.Link.BLE,
                new UUID(5, 5),
                products,
                done,
                Map.of(Maintenance.CLEANING, 40),
                List.of(1, 13),
                List.of(
                        new Reading.RawFrame("advert", "00".repeat(60)),
                        new Reading.RawFrame("status", "00".repeat(60)),
                        new Reading.RawFrame("statistics 0001", "00".repeat(60))),
                null);
    }
}
