package io.datacommunicator.offenders.encryption;

/** R5: opens for nobody in particular. */
public final class GenerousCipher {
    public String open(byte[] sealed) {
        return "opened " + sealed.length;
    }
}
