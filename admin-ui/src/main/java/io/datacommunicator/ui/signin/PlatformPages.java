package io.datacommunicator.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import java.net.URI;

/** Pages that the platform shows itself, because passwords and codes are typed there. */
public record PlatformPages(URI platform) {

    /** Second factors and passkeys. */
    public Anchor factors(String text) {
        return link("/factors", text);
    }

    /** Where the password is changed. */
    public Anchor password(String text) {
        return link("/password/change", text);
    }

    /** Where the code of a new communicator is typed. */
    public Anchor device(String text) {
        return link("/device", text);
    }

    /** The address to type on another computer. */
    public String deviceAddress() {
        return platform + "/device";
    }

    private Anchor link(String path, String text) {
        Anchor link = new Anchor(platform + path, text);
        link.setRouterIgnore(true);
        return link;
    }
}
