package io.datacommunicator.edge.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java machine of its own that is started to be killed. It gets ready, waits for {@link #go}, and then says on standard
 * output what it has done; what it said before it died is never lost.
 */
public final class Victim implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private Victim(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.US_ASCII);
    }

    public static Victim start(Class<?> main, Path temporary, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + temporary,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        var errors = ProcessBuilder.Redirect.appendTo(new File(temporary.toFile(), "errors.txt"));
        try {
            return new Victim(new ProcessBuilder(command).redirectError(errors).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the victim: loads what it needs, then waits to be let go. */
    public static void awaitGo() throws IOException {
        if (System.in.read() < 0) {
            throw new IOException("nobody let us go");
        }
    }

    public void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    /** Waits for its first word, lets it go on for so long, and kills it as {@code kill -9} does. All it said. */
    public List<String> killAfter(Duration life) throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        var first = said.readLine();
        if (first == null) {
            throw new IOException("the victim died by itself");
        }
        lines.add(first);
        if (process.waitFor(life.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IOException("the victim died by itself");
        }
        // By its handle: Process itself would close the stream and lose the last words.
        process.toHandle().destroyForcibly();
        process.waitFor();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
