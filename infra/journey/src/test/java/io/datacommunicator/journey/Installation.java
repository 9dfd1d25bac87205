package io.datacommunicator.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All programs, started by {@code infra/run} with ports and a data directory of their own. What they print is kept in
 * {@code run.log} of that directory's parent, one file for all starts.
 */
final class Installation implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(15); // a build may be part of it
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    private final Path checkout;
    private final Path data;
    private final Path output;
    private final int port;
    private @Nullable Process run;

    Installation(Path checkout, Path directory) throws IOException {
        this.checkout = checkout;
        this.data = directory.resolve("data");
        this.output = directory.resolve("run.log");
        this.port = freePorts();
    }

    /** Returns when {@code infra/run} says that everything is ready. */
    void start() throws IOException, InterruptedException {
        Files.deleteIfExists(output);
        Process started = new ProcessBuilder(
                        checkout.resolve("infra/run").toString(), "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        run = started;
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.readAllLines(output).contains("ready")) {
            if (System.nanoTime() > end || started.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("infra/run did not get ready:\n" + Files.readString(output));
            }
        }
    }

    String site() {
        return "http://localhost:" + port;
    }

    String platform() {
        return "http://localhost:" + (port + 1);
    }

    String password() throws IOException {
        return PASSWORD.matcher(Files.readString(output))
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("infra/run printed no password"))
                .group(1);
    }

    /** Runs one command of the agent to its end and returns what it printed. */
    String agent(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                checkout.resolve("edge-agent/bin/edge-agent").toString(),
                "--data",
                data.resolve("agent").toString(),
                "--platform",
                "http://localhost:" + (port + 1)));
        command.addAll(List.of(arguments));
        Process agent = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(agent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = agent.waitFor();
        if (status != 0) {
            throw new IllegalStateException("the agent ended with status " + status + ":\n" + printed);
        }
        return printed;
    }

    /** Kills every process at once, the database too, and gives none the time to tidy up. */
    void killEverything() throws IOException {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    List<ProcessHandle> processes() throws IOException {
        List<ProcessHandle> processes = new ArrayList<>();
        if (run != null) {
            processes.add(run.toHandle());
            run.descendants().forEach(processes::add);
        }
        database().ifPresent(database -> {
            processes.add(database);
            database.descendants().forEach(processes::add);
        });
        return processes.stream().filter(ProcessHandle::isAlive).distinct().toList();
    }

    private Optional<ProcessHandle> database() throws IOException {
        if (!Files.isDirectory(data)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.find(data, 4, (file, ignored) -> file.endsWith("postmaster.pid"))) {
            return files.findFirst().flatMap(Installation::namedIn);
        }
    }

    private static Optional<ProcessHandle> namedIn(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Stops everything as Ctrl-C does, or the hard way if that takes more than a minute. */
    @Override
    public void close() throws IOException {
        if (run != null && run.isAlive()) {
            run.destroy();
            run.onExit()
                    .completeOnTimeout(run, STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
        if (run != null && run.isAlive()) {
            killEverything();
            throw new IllegalStateException("infra/run did not stop in " + STOP_LIMIT);
        }
    }

    /** The first of three neighbouring ports nobody listens on. */
    private static int freePorts() throws IOException {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    ServerSocket second = listenAfter(first);
                    ServerSocket third = listenAfter(second)) {
                return third.getLocalPort() - 2;
            } catch (IOException taken) {
                // one of them was; the next attempt begins elsewhere
            }
        }
        throw new IOException("no three neighbouring ports are free");
    }

    private static ServerSocket listenAfter(ServerSocket before) throws IOException {
        return new ServerSocket(before.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress());
    }
}
