package io.datacommunicator.platform.graphql;

/** The types of the SDL that implement {@code Node}. Numbers are part of every id and never change. */
public enum NodeKind {
    ACCOUNT(1, "Account"),
    COMMUNICATOR(2, "Communicator"),
    MACHINE(3, "Machine"),
    READING(4, "Reading"),
    SESSION(5, "Session"),
    SUB_ACCOUNT(6, "SubAccount"),
    SHARE(7, "Share"),
    RECEIVED_ACCESS(8, "ReceivedAccess"),
    MACHINE_GROUP(10, "MachineGroup");

    private final byte number;
    private final String typeName;

    NodeKind(int number, String typeName) {
        this.number = (byte) number;
        this.typeName = typeName;
    }

    String typeName() {
        return typeName;
    }

    byte number() {
        return number;
    }
}
