package io.datacommunicator.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** Signs out from an open page. */
final class PageSignOut implements SignOut {

    private final AuthenticationContext authentication;

    PageSignOut(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void now() {
        authentication.logout();
    }

    @Override
    public void ended() {
        // The request that follows ends the session: a page that ended its own could no longer send the browser on.
        UI.getCurrent().getPage().setLocation("sign-in?ended");
    }
}
