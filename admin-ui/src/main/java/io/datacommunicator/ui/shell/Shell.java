package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import io.datacommunicator.ui.signin.SignOut;
import io.datacommunicator.ui.viewer.Greeting;
import io.datacommunicator.ui.viewer.Viewer;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Name of the product, name of the person, the way out; below, the page. */
@Layout
@PermitAll
final class Shell extends Div implements RouterLayout {

    private final Main main = new Main();

    Shell(SignOut signOut) {
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        add(skip, header(signOut), main);
    }

    private Header header(SignOut signOut) {
        Anchor brand = new Anchor("", getTranslation("shell.product"));
        brand.addClassName("brand");
        Button out = new Button(getTranslation("shell.sign-out"), VaadinIcon.SIGN_OUT.create(), _ -> signOut.now());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Span person = new Span(Greeting.viewer().map(Viewer::name).orElse(""));
        person.addClassName("person");
        Header header = new Header(brand, person, out);
        header.addClassName("shell-header");
        return header;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }
}
