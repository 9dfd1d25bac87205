package io.datacommunicator.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.viewer.Greeting;
import io.datacommunicator.ui.viewer.Viewer;
import java.util.Locale;

/** The four languages, each by its own name. A choice is kept with the profile, and the page begins anew in it. */
final class LanguageChoice extends Div {

    private final AccountClient client;
    private final Delivery delivery = new Delivery(this);

    LanguageChoice(AccountClient client) {
        this.client = client;
        addClassName("languages");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("profile.language"));
        String spoken = Languages.code(getLocale());
        Languages.CODES.forEach(code -> add(choice(code, code.equals(spoken))));
    }

    private Button choice(String code, boolean spoken) {
        Span shown = new Span(code);
        shown.getElement().setAttribute("aria-hidden", "true");
        Button button = new Button(shown, _ -> choose(code));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Languages.ownName(code));
        button.getElement()
                .setAttribute("lang", code.toLowerCase(Locale.ROOT))
                .setAttribute("aria-pressed", Boolean.toString(spoken));
        button.setTooltipText(Languages.ownName(code));
        return button;
    }

    private void choose(String code) {
        delivery.of(client.change(ProfileChange.language(code)), this::chosen, Toast::refused);
    }

    private void chosen(Profile profile) {
        Greeting.renew(new Viewer(profile.name(), profile.language()));
        getUI().ifPresent(page -> page.getPage().reload());
    }
}
