package io.datacommunicator.edge.testing;

import java.util.Locale;

/** How long tests may be; chosen with {@code -Dtest.length}. */
public enum TestLength {
    STANDARD,
    LONG,
    CLAIM;

    public static TestLength chosen() {
        return valueOf(System.getProperty("test.length", "standard").toUpperCase(Locale.ROOT));
    }
}
