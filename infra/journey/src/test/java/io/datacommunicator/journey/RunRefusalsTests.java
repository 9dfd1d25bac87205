package io.datacommunicator.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code infra/run} will not do, said before anything is built or started. */
final class RunRefusalsTests {

    private static final String RUN =
            Path.of(System.getProperty("journey.checkout"), "infra", "run").toString();

    @TempDir
    Path directory;

    private record Outcome(int status, String printed) {}

    @Test
    void portOfAnotherProgram() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = run("--port", "" + (other.getLocalPort() - 1), "--data", directory.toString());

            assertThat(outcome.printed()).contains("port " + other.getLocalPort() + " is in use");
            assertThat(outcome.status()).isEqualTo(1);
        }
    }

    @Test
    void directoryOfSomebodyElse() throws IOException, InterruptedException {
        Path theirs = Files.writeString(directory.resolve("letter"), "precious");

        Outcome outcome = run("--data", directory.toString(), "--fresh", "--yes");

        assertThat(outcome.printed()).contains("holds something else");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(theirs).hasContent("precious");
    }

    @Test
    void deletingWithoutBeingSure() throws IOException, InterruptedException {
        Files.createFile(directory.resolve(".data-communicator"));
        Path readings = Files.writeString(directory.resolve("readings"), "ours");

        Outcome outcome = run("--data", directory.toString(), "--fresh");

        assertThat(outcome.printed()).contains("say --yes");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(readings).hasContent("ours");
    }

    @Test
    void portsThatAreNone() throws IOException, InterruptedException {
        for (String port : List.of("", "http", "80", "65534", "8420x")) {
            assertThat(run("--port", port, "--data", directory.toString()).status())
                    .as("status for port '%s'", port)
                    .isNotZero();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void optionsItDoesNotKnow() throws IOException, InterruptedException {
        Outcome outcome = run("--prot", "8420");

        assertThat(outcome.printed()).contains("unknown option --prot").contains("Usage:");
        assertThat(outcome.status()).isEqualTo(2);
    }

    private static Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(RUN));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), printed);
    }
}
