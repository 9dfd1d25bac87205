package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A machine at the far end of a pseudo-terminal of this computer, for agents that open a real device. The terminal is made
 * by {@code script}, which every Debian has, so that no native code of ours is needed.
 */
public final class PseudoTerminal implements AutoCloseable {

    private static final String MAKE_RAW_AND_WAIT = "stty raw -echo; tty; exec sleep infinity";
    private static final int CHUNK = 1024;

    private final Process script;
    private final String device;

    private PseudoTerminal(Process script, String device) {
        this.script = script;
        this.device = device;
    }

    /** Opens a terminal and lets the machine answer on it until it is closed. */
    static PseudoTerminal of(ServicePortMachine machine) throws IOException {
        var script = new ProcessBuilder("script", "-qfc", MAKE_RAW_AND_WAIT, "/dev/null")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var fromAgent = new BufferedInputStream(script.getInputStream());
        var terminal = new PseudoTerminal(script, firstLine(fromAgent));
        Thread.ofVirtual().name("simulated machine").start(() -> terminal.serve(machine, fromAgent));
        return terminal;
    }

    /** The path an agent opens. */
    public String device() {
        return device;
    }

    @Override
    public void close() {
        script.descendants().forEach(ProcessHandle::destroy);
        script.destroy();
    }

    private void serve(ServicePortMachine machine, InputStream fromAgent) {
        var buffer = new byte[CHUNK];
        try (var toAgent = script.getOutputStream()) {
            for (int count = fromAgent.read(buffer); count >= 0; count = fromAgent.read(buffer)) {
                toAgent.write(
                        machine.answer(Bytes.of(Arrays.copyOf(buffer, count))).toArray());
                toAgent.flush();
            }
        } catch (IOException closed) {
            close();
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("script made no terminal");
            }
            line.append(new String(new byte[] {(byte) octet}, StandardCharsets.US_ASCII));
        }
        return line.toString().strip();
    }
}
