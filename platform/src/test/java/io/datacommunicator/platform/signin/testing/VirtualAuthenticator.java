package io.datacommunicator.platform.signin.testing;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** An authenticator in the browser itself, with a holder who is always there and always recognised. */
public final class VirtualAuthenticator {
    private VirtualAuthenticator() {}

    public static void plugInto(Page page) {
        CDPSession protocol = page.context().newCDPSession(page);
        protocol.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject authenticator = new JsonObject();
        authenticator.add("options", options);
        protocol.send("WebAuthn.addVirtualAuthenticator", authenticator);
    }
}
