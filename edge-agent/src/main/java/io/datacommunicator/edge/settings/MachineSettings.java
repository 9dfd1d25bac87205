package io.datacommunicator.edge.settings;

import java.util.Optional;

/**
 * How to reach one machine.
 *
 * @param port the serial device; only, and always, for {@link Link#UART_V2}
 */
public record MachineSettings(String name, Link link, Optional<String> port) {

    public MachineSettings {
        if ((link == Link.UART_V2) != port.isPresent()) {
            throw new IllegalArgumentException("a port is for uart-v2, which needs one");
        }
    }

    /** The ways to a machine that this agent has. */
    public enum Link {
        SIMULATED_UART("simulated-uart"),
        SIMULATED_BLE("simulated-ble"),
        UART_V2("uart-v2");

        private final String written;

        Link(String written) {
            this.written = written;
        }

        static Link of(String text) {
            for (var link : values()) {
                if (link.written.equals(text)) {
                    return link;
                }
            }
            throw new IllegalArgumentException("is not one of simulated-uart, simulated-ble, uart-v2");
        }
    }
}
