package io.datacommunicator.ui.state;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way through a new sign-in and back to the same page. */
final class FreshSignIn {

    private FreshSignIn() {}

    static Anchor link() {
        String page = "/" + UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
        Anchor link = new Anchor(
                "sign-in/again?to=" + URLEncoder.encode(page, StandardCharsets.UTF_8), translate("state.sign-in"));
        link.setRouterIgnore(true);
        return link;
    }
}
