package io.datacommunicator.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One more box beside one more machine: an agent with a data directory of its own, which nobody has enrolled yet. */
final class Box {

    private final Path checkout;
    private final Path data;
    private final String platform;

    Box(Path checkout, Path data, String platform) throws IOException {
        this.checkout = checkout;
        this.data = Files.createDirectories(data);
        this.platform = platform;
        Files.writeString(
                data.resolve("edge-agent.properties"), "machines=kitchen\nmachine.kitchen.link=simulated-ble\n");
    }

    /** An agent that waits for somebody to let its box in. */
    record Waiting(Process agent, BufferedReader output) implements AutoCloseable {

        /** What stands in the first line that fits. */
        String shown(Pattern pattern) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher found = pattern.matcher(line);
                if (found.find()) {
                    return found.group(1);
                }
            }
            throw new IOException("the agent ended without " + pattern);
        }

        int ended() throws InterruptedException {
            return agent.waitFor();
        }

        @Override
        public void close() {
            agent.destroyForcibly();
        }
    }

    Waiting enroll(String macAddress) throws IOException {
        Process agent = start("enroll", "--place", "Kitchen", "--mac", macAddress);
        return new Waiting(agent, agent.inputReader(StandardCharsets.UTF_8));
    }

    /** Reads the machine and tries one upload; what the agent printed, its exit status last. */
    String poll() throws IOException, InterruptedException {
        Process agent = start("poll", "--now");
        String printed = new String(agent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "status " + agent.waitFor();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                checkout.resolve("edge-agent/bin/edge-agent").toString(),
                "--data",
                data.toString(),
                "--platform",
                platform));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
