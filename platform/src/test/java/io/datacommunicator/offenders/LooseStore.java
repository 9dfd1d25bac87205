package io.datacommunicator.offenders;

import io.r2dbc.spi.ConnectionFactory;
import java.util.UUID;

/** R2 goes around the doors, R3 asks without a scope, R8 lets everybody in. */
public final class LooseStore {
    private final ConnectionFactory connections;

    LooseStore(ConnectionFactory connections) {
        this.connections = connections;
    }

    public String find(UUID id) {
        return id + " in " + connections;
    }
}
