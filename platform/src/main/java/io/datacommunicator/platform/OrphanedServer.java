package io.datacommunicator.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server that a killed JVM left running on a data directory. Whoever stops it must hold the directory's lock, so that
 * its JVM is known to be dead.
 */
final class OrphanedServer {
    private static final int LONGEST_STOP_SECONDS = 60;

    private final Path programs;
    private final Path data;

    OrphanedServer(Path programs, Path data) {
        this.programs = programs;
        this.data = data;
    }

    /** Stops the server if there is one, and removes a process id file that names nobody or somebody else. */
    void stop() throws IOException {
        Path idFile = data.resolve("postmaster.pid");
        if (!Files.exists(idFile)) {
            return;
        }
        if (runs(idFile)) {
            pgControl("stop", "-m", "fast", "-w", "-t", String.valueOf(LONGEST_STOP_SECONDS));
        } else {
            Files.deleteIfExists(idFile);
        }
    }

    /** A process id may have been given to another program since; a server of ours works in its data directory. */
    private boolean runs(Path idFile) throws IOException {
        Optional<String> id = Files.readAllLines(idFile).stream().findFirst();
        if (id.isEmpty() || !id.get().matches("[0-9]{1,10}")) {
            return false;
        }
        Path workingDirectory = Path.of("/proc", id.get(), "cwd");
        return Files.exists(workingDirectory) && Files.isSameFile(workingDirectory, data);
    }

    private void pgControl(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            // PostgreSQL refuses root; in a user namespace of its own root is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(program("pg_ctl").toString(), "-D", data.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(2L * LONGEST_STOP_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("the server that a killed platform left on " + data + " cannot be stopped");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the server on " + data, interrupted);
        }
    }

    private Path program(String name) throws IOException {
        try (var files = Files.find(programs, 3, (path, attributes) -> path.endsWith(Path.of("bin", name)))) {
            return files.findFirst().orElseThrow(() -> new IOException("no " + name + " under " + programs));
        }
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }
}
