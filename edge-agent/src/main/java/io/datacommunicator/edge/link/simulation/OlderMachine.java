package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.uart.BitSpread;
import io.datacommunicator.edge.link.uart.LineAssembler;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An older machine behind its service port. It tells the same memory always; what it is told to do, it ignores. */
final class OlderMachine implements SerialMachine {

    private final LineAssembler assembler = new LineAssembler();

    @Override
    public Bytes answer(Bytes raw) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            assembler
                    .take(raw.at(i))
                    .flatMap(OlderMachine::spoken)
                    .ifPresent(said -> out.writeBytes(
                            BitSpread.encode(Bytes.of((said + "\r\n").getBytes(StandardCharsets.US_ASCII)))
                                    .toArray()));
        }
        return Bytes.of(out.toByteArray());
    }

    private static Optional<String> spoken(Bytes line) {
        try {
            return switch (LineAssembler.text(line)) {
                case "TY:" -> Optional.of("ty:" + CapturedMemory.of("f50", "type"));
                case "RT:0000" -> Optional.of("rt:" + CapturedMemory.of("f50", "memory"));
                case "IC:" -> Optional.of("ic:" + CapturedMemory.of("f50", "inputs"));
                default -> Optional.empty();
            };
        } catch (Garbled noise) {
            return Optional.empty();
        }
    }
}
