package io.datacommunicator.offenders.access;

/** R4: open to heirs, to everybody's {@code new} and to a factory. */
public class ReadGrant {
    public ReadGrant() {}

    public static ReadGrant forged() {
        return new ReadGrant();
    }
}
