package io.datacommunicator.platform.account;

import io.datacommunicator.schema.catalogue.Language;

/** A person to write to. */
public record Addressee(String name, String mailAddress, Language language) {
    @Override
    public String toString() {
        return "Addressee";
    }
}
