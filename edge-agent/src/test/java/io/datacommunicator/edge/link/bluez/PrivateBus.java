package io.datacommunicator.edge.link.bluez;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A message bus for one test, with nobody on it. */
final class PrivateBus implements AutoCloseable {

    private static final String CONFIGURATION = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=SOCKET</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;
    private final Process daemon;
    private final String address;

    private PrivateBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    static PrivateBus in(Path directory) throws IOException {
        var configuration = directory.resolve("bus.xml");
        Files.writeString(
                configuration,
                CONFIGURATION.replace("SOCKET", directory.resolve("bus").toString()));
        var daemon = new ProcessBuilder("dbus-daemon", "--nofork", "--print-address", "--config-file=" + configuration)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var address =
                new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (address == null) {
            throw new IOException("dbus-daemon did not start");
        }
        return new PrivateBus(daemon, address);
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        daemon.destroy();
    }
}
