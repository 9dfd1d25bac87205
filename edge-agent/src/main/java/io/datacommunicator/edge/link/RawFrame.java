package io.datacommunicator.edge.link;

/**
 * What came over the wire, before anybody gave it a meaning, so that a better catalogue can read it anew.
 *
 * @param name which answer this was, as {@code status} or {@code @TR:32,00}
 * @param bytes deciphered on a ciphered link
 */
public record RawFrame(String name, Bytes bytes) {

    public RawFrame {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a raw frame needs a name");
        }
    }
}
