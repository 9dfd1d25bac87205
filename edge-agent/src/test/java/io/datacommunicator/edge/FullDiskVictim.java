package io.datacommunicator.edge;

import io.datacommunicator.edge.outbox.Entry;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.outbox.OutboxLimits;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Fills the small disk that it is given, makes room again, and tells what the agent says and keeps meanwhile. */
final class FullDiskVictim {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final OutboxLimits ROOMY = new OutboxLimits(1000, 64L << 20);

    private FullDiskVictim() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        Files.writeString(data.resolve("edge-agent.properties"), "machines=bar\nmachine.bar.link=simulated-ble\n");
        try (var outbox = Outbox.open(data.resolve("outbox"), ROOMY, Clock.systemUTC())) {
            outbox.append(entry(1));
            fill(data);
            tell("append while full", append(outbox, 2));
            tell("failing", outbox.status().failing());
            tell("readable", outbox.oldest(9, Long.MAX_VALUE).size());
        }
        fill(data);
        agent(data, "poll", "--now");
        agent(data, "status", "--json");
        agent(data, "status");
        Files.delete(data.resolve("filler"));
        agent(data, "status", "--json");
        try (var outbox = Outbox.open(data.resolve("outbox"), ROOMY, Clock.systemUTC())) {
            tell("append with room", append(outbox, 2));
            tell("kept", outbox.oldest(9, Long.MAX_VALUE).equals(List.of(entry(1), entry(2))));
        }
        smashTheHeader(data.resolve("outbox/outbox-1.sqlite"));
        fill(data);
        agent(data, "status", "--json");
        agent(data, "status");
        tell("unfinished", unfinished(data));
        Files.delete(data.resolve("filler"));
        agent(data, "status", "--json");
    }

    private static String append(Outbox outbox, int number) {
        try {
            outbox.append(entry(number));
            return "done";
        } catch (OutboxFailure e) {
            return e.reason().name();
        }
    }

    private static Entry entry(int number) {
        return new Entry(new UUID(number << 16 | 0x7000, 0x8000_0000_0000_0000L | number), new byte[9000]);
    }

    private static void fill(Path data) throws IOException {
        try (var filler =
                FileChannel.open(data.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (Files.getFileStore(data).getUsableSpace() > 0) {
                filler.write(ByteBuffer.allocate(4096));
            }
        }
    }

    private static void smashTheHeader(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(100), 0);
        }
    }

    private static long unfinished(Path data) throws IOException {
        try (var files = Files.list(data.resolve("outbox"))) {
            return files.filter(file -> file.toString().contains(".unfinished")).count();
        }
    }

    private static void agent(Path data, String... command) {
        var line = EdgeAgent.commandLine(Clock.systemUTC());
        var said = new StringWriter();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        var all = new ArrayList<>(List.of("--data", data.toString(), "--platform", "http://localhost:1"));
        all.addAll(List.of(command));
        int code = line.execute(all.toArray(String[]::new));
        tell(String.join(" ", command) + " " + code, said.toString().strip().replace('\n', '|'));
    }

    private static void tell(String what, Object answer) {
        OUT.println(what + " = " + answer);
    }
}
