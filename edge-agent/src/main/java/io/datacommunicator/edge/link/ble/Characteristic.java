package io.datacommunicator.edge.link.ble;

import java.util.UUID;

/** The characteristics a session uses. Those that brew, cancel or lock are left out on purpose. */
public enum Characteristic {
    STATUS("5a401524"),
    CONTROL("5a401529"),
    ABOUT("5a401531"),
    STATISTICS_COMMAND("5a401533"),
    STATISTICS_DATA("5a401534");

    private final UUID uuid;

    Characteristic(String prefix) {
        uuid = UUID.fromString(prefix + "-ab2e-2548-c435-08c300000710");
    }

    public UUID uuid() {
        return uuid;
    }

    /** Whether a session writes there at all. */
    public boolean writable() {
        return this == CONTROL || this == STATISTICS_COMMAND;
    }
}
