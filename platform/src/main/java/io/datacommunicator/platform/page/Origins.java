package io.datacommunicator.platform.page;

import java.net.URI;

/** Where browsers reach the platform and the web site, as {@code https://host}. */
public record Origins(URI platform, URI adminUi) {
    public String home() {
        return adminUi + "/";
    }
}
