package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.AlarmBits;
import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.uart.BitSpread;
import io.datacommunicator.edge.link.uart.CipherFrame;
import io.datacommunicator.edge.link.uart.LineAssembler;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A machine behind its service port: takes raw bytes, gives raw bytes. It pushes its status after its identity instead of
 * every two seconds, so that it needs no clock. What it is told to do, it ignores.
 */
final class ServicePortMachine implements SerialMachine {

    private static final int STATUS_LENGTH = 6;

    private final String type;
    private final String article;
    private final String identity;
    private final Supplier<MachineMemory> memory;
    private final RandomGenerator random;
    private final LineAssembler assembler = new LineAssembler();
    private @Nullable MachineMemory told;

    ServicePortMachine(
            String type, String article, String identity, Supplier<MachineMemory> memory, RandomGenerator random) {
        this.type = type;
        this.article = article;
        this.identity = identity;
        this.memory = memory;
        this.random = random;
    }

    @Override
    public Bytes answer(Bytes raw) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            assembler
                    .take(raw.at(i))
                    .ifPresent(line -> out.writeBytes(spoken(line).toArray()));
        }
        return Bytes.of(out.toByteArray());
    }

    private Bytes spoken(Bytes line) {
        try {
            var out = new ByteArrayOutputStream();
            for (var reply : replies(LineAssembler.text(line))) {
                out.writeBytes(BitSpread.encode(onTheWire(reply)).toArray());
            }
            return Bytes.of(out.toByteArray());
        } catch (Garbled noise) {
            return Bytes.of();
        }
    }

    /** What it says to a line, whatever carries lines. */
    List<Said> replies(String line) {
        return switch (line) {
            case "TY:" -> {
                told = memory.get();
                yield List.of(clear("ty:" + type));
            }
            case "@T1" -> List.of(clear("@t1"), clear("@T2:010001B228"), clear("@T3:" + article + type));
            case "@TR:37" -> List.of(enciphered("@tr:37," + identity), enciphered(status()));
            case "@TG:43" ->
                List.of(enciphered("@tg:43" + told().maintenanceCounts().toHex()));
            case "@TG:C0" ->
                List.of(enciphered("@tg:C0" + told().maintenancePercents().toHex()));
            default -> line.startsWith("@TR:32,") ? page(line.substring(7)) : unknown(line);
        };
    }

    private List<Said> page(String number) {
        if (!number.matches("0[0-9A-F]")) {
            return List.of();
        }
        int first = 4 * Integer.parseInt(number, 16);
        var counters = told().counters();
        var hex = new StringBuilder("@tr:32," + number + ",");
        for (int slot = first; slot < first + 4; slot++) {
            hex.append(counters.range(3 * slot + 1, 3 * slot + 3).toHex());
        }
        return List.of(enciphered(hex.toString()));
    }

    private List<Said> unknown(String line) {
        return line.startsWith("@TR:") ? List.of(enciphered("@tr:00")) : List.of();
    }

    /** What it tells in one conversation stems from one moment, the one in which it was greeted. */
    private MachineMemory told() {
        return told == null ? memory.get() : told;
    }

    private String status() {
        return "@TF:" + AlarmBits.toField(told().alarmBits(), STATUS_LENGTH).toHex();
    }

    private Bytes onTheWire(Said said) {
        return said.enciphered()
                ? new CipherFrame(random.nextInt(256), said.line()).encode()
                : Bytes.of((said.line() + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static Said clear(String line) {
        return new Said(line, false);
    }

    private static Said enciphered(String line) {
        return new Said(line, true);
    }

    /** A line, and whether a service port enciphers it. */
    record Said(String line, boolean enciphered) {}
}
