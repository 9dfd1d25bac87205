package io.datacommunicator.edge.settings;

import java.util.Optional;

/**
 * How to reach one machine.
 *
 * @param port the serial device, of a service port or of a radio dongle; only, and always, for links that have one
 * @param address of the Bluetooth dongle, six pairs of hexadecimal digits; only for {@link Link#BLE}
 * @param identity ARTICLE-MACHINE-SERIAL as on the machine's plate; always for machines that cannot say it
 * @param profile which model's memory map to use; only for {@link Link#UART_V1}
 * @param role of the radio stick, device or host; only for {@link Link#GAZELL}
 * @param pipe of the machine's adapter, 0 to 7
 * @param adapter the computer's Bluetooth radio
 */
public record MachineSettings(
        String name,
        Link link,
        Optional<String> port,
        Optional<String> address,
        Optional<String> identity,
        Optional<String> profile,
        Role role,
        int pipe,
        String adapter) {

    public static final String STANDARD_ADAPTER = "hci0";

    public MachineSettings {
        if (link.hasPort != port.isPresent()) {
            throw new IllegalArgumentException("port: is for links with a serial port, which need one");
        }
        if (address.isPresent() && link != Link.BLE) {
            throw new IllegalArgumentException("address: is for ble");
        }
        if (profile.isPresent() && link != Link.UART_V1) {
            throw new IllegalArgumentException("profile: is for uart-v1");
        }
        if (identity.isEmpty() && link == Link.UART_V1) {
            throw new IllegalArgumentException("identity: is missing; it stands on the machine's plate");
        }
    }

    /** One that needs to be told nothing but its link. */
    public static MachineSettings simulated(String name, Link link) {
        return new MachineSettings(
                name,
                link,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Role.DEVICE,
                0,
                STANDARD_ADAPTER);
    }

    /** Who the radio stick is in the star of Gazell. */
    public enum Role {
        DEVICE,
        HOST;

        static Role of(String text) {
            return switch (text) {
                case "device" -> DEVICE;
                case "host" -> HOST;
                default -> throw new IllegalArgumentException("is neither device nor host");
            };
        }
    }

    /** The ways to a machine that this agent has. */
    public enum Link {
        SIMULATED_UART("simulated-uart", false),
        SIMULATED_BLE("simulated-ble", false),
        BLE("ble", false),
        UART_V1("uart-v1", true),
        UART_V2("uart-v2", true),
        GAZELL("gazell", true);

        private final String written;
        private final boolean hasPort;

        Link(String written, boolean hasPort) {
            this.written = written;
            this.hasPort = hasPort;
        }

        /** Whether the machine exists only in memory. */
        public boolean simulated() {
            return this == SIMULATED_UART || this == SIMULATED_BLE;
        }

        static Link of(String text) {
            for (var link : values()) {
                if (link.written.equals(text)) {
                    return link;
                }
            }
            throw new IllegalArgumentException("is no way to a machine");
        }
    }
}
