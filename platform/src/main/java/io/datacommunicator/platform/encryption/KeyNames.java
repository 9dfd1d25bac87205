package io.datacommunicator.platform.encryption;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names of named keys: a letter for the kind and random digits, or the word of a key that the installation has once. */
final class KeyNames {
    static final String INSTALLATION = "installation";

    private static final Pattern NAME = Pattern.compile("[a-z]-[0-9a-f-]{36}|[a-z-]{1,40}");

    private KeyNames() {}

    /** A name that tells nothing but the kind. */
    static String random(char kind) {
        return kind + "-" + UUID.randomUUID();
    }

    /** Names become paths and file names: nothing else may be one. */
    static String require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a key name");
        }
        return name;
    }
}
