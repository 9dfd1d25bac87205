package io.datacommunicator.edge.enrolment;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;

/** The MAC address of this computer: that of its first real network interface, the same at every start. */
public final class HardwareAddress {

    private static final HexFormat WRITTEN = HexFormat.ofDelimiter(":");

    private HardwareAddress() {}

    /** Fails where the computer has no network interface at all. */
    public static String read() throws IOException {
        return NetworkInterface.networkInterfaces()
                .filter(HardwareAddress::isReal)
                .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                .flatMap(device -> address(device).stream())
                .findFirst()
                .orElseThrow(() -> new IOException("this computer has no network interface; say --mac ADDRESS"));
    }

    private static boolean isReal(NetworkInterface device) {
        try {
            return !device.isLoopback() && !device.isVirtual();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static Optional<String> address(NetworkInterface device) {
        try {
            return Optional.ofNullable(device.getHardwareAddress())
                    .filter(bytes -> bytes.length == 6)
                    .map(WRITTEN::formatHex);
        } catch (SocketException gone) {
            return Optional.empty();
        }
    }
}
