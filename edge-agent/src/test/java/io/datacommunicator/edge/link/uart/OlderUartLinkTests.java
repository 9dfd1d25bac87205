package io.datacommunicator.edge.link.uart;

import static io.datacommunicator.schema.catalogue.Maintenance.CLEANING;
import static io.datacommunicator.schema.catalogue.Maintenance.COFFEE_RINSE;
import static io.datacommunicator.schema.catalogue.Maintenance.DESCALING;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.testing.FaultyLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OlderUartLinkTests {

    private static final MachineIdentity PLATE = new MachineIdentity(13199, 4711, 12, null);

    private final SerialPeer port =
            new SimulatedMachines(() -> Instant.EPOCH, Instant.EPOCH, ZoneOffset.UTC, 1).f50Port();

    private static MachineState read(SerialPeer peer, MemoryMap map) throws LinkFailure {
        return new OlderUartLink(peer, PLATE, map, new SteppedPace()).read();
    }

    private static Reason failure(SerialPeer peer) {
        try {
            read(peer, MemoryMap.USUAL);
        } catch (LinkFailure failure) {
            return failure.reason();
        }
        throw new AssertionError("nothing failed");
    }

    @Test
    void readsAMachineAsCaptured() throws Exception {
        var state = read(port, MemoryMap.F50);
        assertThat(state.identity()).isEqualTo(PLATE);
        assertThat(state.counters()).isEmpty();
        assertThat(state.maintenanceCounts())
                .containsExactly(entry(CLEANING, 45L), entry(DESCALING, 13L), entry(COFFEE_RINSE, 14638L));
        assertThat(state.alarmBits()).isEmpty();
        assertThat(state.rawFrames()).extracting(frame -> frame.name()).containsExactly("TY:", "RT:0000", "IC:");
    }

    @Test
    void anUnknownModelIsReadByWhatNearlyAllShare() throws Exception {
        var state = read(port, MemoryMap.USUAL);
        assertThat(state.counters()).containsExactly(entry(2, 4083L), entry(3, 4195L));
        assertThat(state.maintenanceCounts()).containsExactly(entry(CLEANING, 45L), entry(DESCALING, 13L));
    }

    @ParameterizedTest
    @EnumSource
    void everyMapIsFoundByItsNameAndNamesEveryCountOnce(MemoryMap map) {
        assertThat(MemoryMap.of(map.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .isEqualTo(map);
        var words = IntStream.range(0, 16).boxed().toList();
        for (var line : map.lines()) {
            assertThat(line.counters(words)).hasSameSizeAs(line.productCodes().keySet());
            assertThat(line.counts(words)).hasSameSizeAs(line.maintenance().keySet());
        }
    }

    @Test
    void anUnknownMapIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MemoryMap.of("e7"));
    }

    @Test
    void erasedMemoryCountsNothing() {
        var line = MemoryMap.USUAL.lines().getFirst();
        assertThat(line.counters(Collections.nCopies(16, 0xFFFF))).isEmpty();
    }

    @Test
    void saysNothingButQuestions() throws Exception {
        var line = new FaultyLine(port, answer -> answer);
        read(line, MemoryMap.USUAL);
        var assembler = new LineAssembler();
        for (int i = 0; i < line.written().length(); i++) {
            var said = assembler.take(line.written().at(i));
            if (said.isPresent()) {
                assertThat(LineAssembler.text(said.get())).isIn(List.of("TY:", "RT:0000", "IC:"));
            }
        }
        assertThat(line.closed()).isOne();
    }

    @Test
    void aMemoryLineDisturbedOnceIsNotBelieved() throws Exception {
        var line = new FaultyLine(port, new FaultyLine.Disturbance() {
            private boolean done;

            @Override
            public Bytes on(Bytes answer) {
                if (done || answer.length() < 200) {
                    return answer;
                }
                done = true;
                var flipped = answer.toArray();
                flipped[4 * 5] ^= 0x04; // still a hexadecimal digit
                return Bytes.of(flipped);
            }
        });
        assertThat(read(line, MemoryMap.USUAL).counters()).containsExactly(entry(2, 4083L), entry(3, 4195L));
    }

    @Test
    void aMemoryThatReadsOtherwiseEveryTimeIsGarbled() {
        var random = new Random(5);
        var line = new FaultyLine(port, answer -> {
            if (answer.length() < 200) {
                return answer;
            }
            var flipped = answer.toArray();
            for (int at = 0; at < 8; at++) {
                flipped[4 * (3 + 4 * at)] ^= (byte) (random.nextBoolean() ? 0x04 : 0);
            }
            return Bytes.of(flipped);
        });
        assertThat(failure(line)).isEqualTo(Reason.GARBLED);
    }

    @Test
    void aSilentPortIsAbsentAndOneThatFallsSilentIsLost() {
        assertThat(failure(FaultyLine.silent())).isEqualTo(Reason.ABSENT);
        var heard = new int[1];
        var line = new FaultyLine(port, answer -> {
            heard[0] += answer.length();
            return heard[0] > 100 ? Bytes.of() : answer;
        });
        assertThat(failure(line)).isEqualTo(Reason.LOST);
    }
}
