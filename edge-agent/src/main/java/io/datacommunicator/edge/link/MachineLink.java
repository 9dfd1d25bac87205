package io.datacommunicator.edge.link;

/** The way to one machine. Not thread-safe; a read opens the connection and closes it, also when it fails. */
public interface MachineLink {

    Kind kind();

    /** Reads everything the machine tells, which may take half a minute. */
    MachineState read() throws LinkFailure;

    /** The sort of link; the names are those of the SDL. */
    enum Kind {
        BLE,
        UART,
        GAZELL
    }
}
