package io.datacommunicator.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of one mebibyte that is really full, which only a process of its own sees. */
final class FullDiskIT {

    private static final List<String> ON_A_SMALL_DISK =
            List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=1m small \"$0\" && exec \"$@\"");

    @TempDir
    Path disk;

    @TempDir
    Path elsewhere;

    @Test
    void itIsSaidAndEverythingIsKept() throws Exception {
        assumeTrue(
                run(List.of(disk.toString(), "echo", "mounted")).contains("mounted"),
                "this computer lets nobody mount a disk");

        var said = run(List.of(
                disk.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + elsewhere,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                FullDiskVictim.class.getName(),
                disk.toString()));

        assertThat(said).as(() -> String.join("\n", said)).hasSize(13);
        assertThat(said.subList(0, 3))
                .containsExactly("append while full = DISK_FULL", "failing = Optional[DISK_FULL]", "readable = 1");
        assertThat(said.get(3)).startsWith("poll --now 1 = ").contains("DISK_FULL");
        assertThat(said.get(4)).startsWith("status --json 1 = {").contains("\"failing\":\"DISK_FULL\"");
        assertThat(said.get(5)).startsWith("status 1 = ").contains("DISK_FULL");
        assertThat(said.get(6))
                .startsWith("status --json 0 = {")
                .contains("\"waiting\":1", "\"corruptFiles\":[]")
                .doesNotContain("failing");
        assertThat(said.subList(7, 9)).containsExactly("append with room = done", "kept = true");
        assertThat(said.get(9))
                .as("damaged, and no room to salvage")
                .startsWith("status --json 1 = {")
                .contains("\"failing\":\"DISK_FULL\"")
                .doesNotContain("waiting");
        assertThat(said.get(10)).contains("outbox       cannot be opened: DISK_FULL");
        assertThat(said.get(11)).isEqualTo("unfinished = 0");
        assertThat(said.get(12)).startsWith("status --json 0 = {").contains("\"waiting\":2", "\"salvaged\":2");
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        var all = new ArrayList<>(ON_A_SMALL_DISK);
        all.addAll(command);
        var output = Files.createTempFile(elsewhere, "said", ".txt");
        var process = new ProcessBuilder(all)
                .redirectError(elsewhere.resolve("log.txt").toFile())
                .redirectOutput(output.toFile())
                .start();
        process.waitFor();
        return Files.readAllLines(output);
    }
}
