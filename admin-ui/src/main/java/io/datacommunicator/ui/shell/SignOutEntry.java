package io.datacommunicator.ui.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.datacommunicator.ui.signin.SignOut;
import org.springframework.core.annotation.Order;

/** The way out, last in the menu. */
@org.springframework.stereotype.Component
@Order
final class SignOutEntry implements MenuEntry {

    private final SignOut signOut;

    SignOutEntry(SignOut signOut) {
        this.signOut = signOut;
    }

    @Override
    public Component entry() {
        Button out = new Button(translate("shell.sign-out"), VaadinIcon.SIGN_OUT.create(), _ -> signOut.now());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        out.addClassName("menu-action");
        return out;
    }
}
