package io.datacommunicator.platform.graphql;

/** The types of the SDL that implement {@code Node}. Numbers are part of every id and never change. */
public enum NodeKind {
    ACCOUNT(1),
    COMMUNICATOR(2),
    MACHINE(3),
    READING(4);

    private final byte number;

    NodeKind(int number) {
        this.number = (byte) number;
    }

    byte number() {
        return number;
    }
}
