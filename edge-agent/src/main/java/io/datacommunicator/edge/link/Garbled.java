package io.datacommunicator.edge.link;

/** Bytes that cannot be what was sent: cut short, disturbed, or of another kind. The only failure of a decoder. */
public final class Garbled extends Exception {

    private static final long serialVersionUID = 1L;

    public Garbled(String message) {
        super(message);
    }
}
