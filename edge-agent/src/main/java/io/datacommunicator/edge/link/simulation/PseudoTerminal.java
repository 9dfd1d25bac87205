package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A machine at the far end of a pseudo-terminal of this computer, for agents that open a real device. The terminal is made
 * by {@code script}, which every Debian has, so that no native code of ours is needed.
 */
public final class PseudoTerminal implements AutoCloseable {

    private static final String MAKE_RAW_AND_WAIT = "stty raw -echo; tty; exec sleep infinity";
    private static final int CHUNK = 1024;
    private static final int PORTION = 7;

    private final Process script;
    private final String device;

    private PseudoTerminal(Process script, String device) {
        this.script = script;
        this.device = device;
    }

    /** Opens a terminal and lets the machine answer on it until it is closed. */
    static PseudoTerminal of(SerialMachine machine) throws IOException {
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

    private void serve(SerialMachine machine, InputStream fromAgent) {
        var buffer = new byte[CHUNK];
        try (var toAgent = script.getOutputStream()) {
            for (int count = fromAgent.read(buffer); count >= 0; count = fromAgent.read(buffer)) {
                trickle(machine.answer(Bytes.of(Arrays.copyOf(buffer, count))), toAgent);
            }
        } catch (IOException closed) {
            close();
        }
    }

    /** In portions that fit no boundary of anything, as a real line delivers them. */
    private static void trickle(Bytes answer, OutputStream toAgent) throws IOException {
        for (int from = 0; from < answer.length(); from += PORTION) {
            toAgent.write(answer.range(from, Math.min(from + PORTION, answer.length()))
                    .toArray());
            toAgent.flush();
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
