package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Blocks captured from real machines, kept as resources beside this class. */
final class CapturedMemory {

    private CapturedMemory() {}

    static MachineMemory read(String machine, List<Integer> alarmBits) {
        return new MachineMemory(
                Bytes.ofHex(of(machine, "counters")),
                Bytes.ofHex(of(machine, "maintenance")),
                Bytes.ofHex(of(machine, "percent")),
                alarmBits);
    }

    static String of(String machine, String name) {
        var properties = new Properties();
        try (var in = CapturedMemory.class.getResourceAsStream(machine + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("no captured memory of " + machine);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the captured memory of " + machine + " has no " + name);
        }
        return value;
    }
}
