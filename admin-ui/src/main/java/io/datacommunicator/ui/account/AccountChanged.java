package io.datacommunicator.ui.account;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** The account entered another state of its life on this page. */
final class AccountChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    private final transient Profile.Account account;

    AccountChanged(UI page, Profile.Account account) {
        super(page, false);
        this.account = account;
    }

    Profile.Account account() {
        return account;
    }
}
