package io.datacommunicator.edge.link.uart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.testing.FaultyLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class UartLinkTests {

    private static final Instant START = Instant.parse("2026-03-02T03:30:00Z");

    private final SerialPeer port = new SimulatedMachines(() -> START, START, ZoneOffset.UTC, 1).e6Port();
    private final SteppedPace pace = new SteppedPace();

    @Test
    void readsAMachine() throws Exception {
        var line = new FaultyLine(port, answer -> answer);
        var state = read(line);
        assertThat(state.counters()).containsEntry(0, 334L).containsEntry(0x0D, 103L);
        assertThat(state.rawFrames())
                .extracting(frame -> frame.name())
                .contains("TY:", "@TF", "@TR:32,00", "@TG:43")
                .doesNotHaveDuplicates();
        assertThat(line.closed()).isOne();
    }

    @Test
    void saysNothingButQuestionsAndCourtesies() throws Exception {
        var line = new FaultyLine(port, answer -> answer);
        read(line);
        var assembler = new LineAssembler();
        for (int i = 0; i < line.written().length(); i++) {
            var said = assembler.take(line.written().at(i));
            if (said.isPresent()) {
                assertThat(LineAssembler.text(said.get()))
                        .matches("TY:|@T1|@t2:8120000000|@t3|@TR:37|@TR:3[23],0[0-9A-F]|@TG:43|@TG:C0");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.datacommunicator.edge.link.testing.DangerousCommands#lines")
    void dangerousLinesAreRefusedBeforeTheWire(String dangerous) throws LinkFailure {
        var line = FaultyLine.silent();
        try (var stream = line.open()) {
            var conversation = new Conversation(stream, pace, new Random(1));
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.sayEnciphered(dangerous));
            assertThatIllegalArgumentException().isThrownBy(() -> conversation.sayInTheClear(dangerous));
        }
        assertThat(line.written().length()).isZero();
    }

    @Test
    void readsFromAnswersThatTrickleIn() throws Exception {
        var arrived = new ArrayDeque<Integer>();
        var line = new FaultyLine(port, answer -> {
            for (int i = 0; i < answer.length(); i++) {
                arrived.add(answer.at(i));
            }
            var next = arrived.poll();
            return next == null ? Bytes.of() : Bytes.of(next.byteValue());
        });
        assertThat(read(line).counters()).containsEntry(0, 334L);
    }

    @Test
    void readsThroughNoiseBetweenLines() throws Exception {
        var random = new Random(3);
        var line = new FaultyLine(port, answer -> {
            if (answer.length() > 0 || random.nextInt(4) > 0) {
                return answer;
            }
            return BitSpread.encode(Bytes.of((byte) random.nextInt(128, 256), (byte) random.nextInt(128, 256)));
        });
        assertThat(read(line).counters()).containsEntry(3, 152L);
    }

    @Test
    void asksAgainAfterALostByte() throws Exception {
        var line = new FaultyLine(port, new FaultyLine.Disturbance() {
            private int answers;

            @Override
            public Bytes on(Bytes answer) {
                boolean disturbed = answer.length() > 0 && ++answers % 5 == 0;
                return disturbed ? answer.range(1, answer.length()) : answer;
            }
        });
        assertThat(read(line).counters()).containsEntry(0, 334L);
    }

    @Test
    void aSilentPortIsAbsent() {
        var line = FaultyLine.silent();
        assertThat(failure(line).reason()).isEqualTo(Reason.ABSENT);
        assertThat(line.closed()).isOne();
    }

    @Test
    void nothingButNoiseIsGarbled() {
        var random = new Random(4);
        var line = new FaultyLine(port, answer -> {
            var noise = new byte[answer.length()];
            random.nextBytes(noise);
            return Bytes.of(noise);
        });
        assertThat(failure(line).reason()).isIn(Reason.GARBLED, Reason.ABSENT);
    }

    @Test
    void aMachineThatFallsSilentIsLost() {
        var line = new FaultyLine(port, new FaultyLine.Disturbance() {
            private int heard;

            @Override
            public Bytes on(Bytes answer) {
                heard += answer.length();
                return heard > 1500 ? Bytes.of() : answer;
            }
        });
        assertThat(failure(line).reason()).isEqualTo(Reason.LOST);
    }

    @Test
    void aPortThatIsPulledOutIsLost() {
        var line = new FaultyLine(port, new FaultyLine.Disturbance() {
            private int reads;

            @Override
            public Bytes on(Bytes answer) throws LinkFailure {
                if (++reads > 10) {
                    throw new LinkFailure(Reason.LOST, "gone");
                }
                return answer;
            }
        });
        assertThat(failure(line).reason()).isEqualTo(Reason.LOST);
        assertThat(line.closed()).isOne();
    }

    private MachineState read(SerialPeer peer) throws LinkFailure {
        return new UartLink(peer, pace, new Random(1)).read();
    }

    private LinkFailure failure(SerialPeer peer) {
        try {
            read(peer);
        } catch (LinkFailure failure) {
            return failure;
        }
        throw new AssertionError("nothing failed");
    }
}
