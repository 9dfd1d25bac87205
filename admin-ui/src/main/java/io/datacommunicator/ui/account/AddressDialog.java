package io.datacommunicator.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import java.util.function.Consumer;

/** Asks for another mail address, which counts once the link is used that goes there. */
final class AddressDialog extends Dialog {

    private final AccountClient client;
    private final Consumer<String> asked;
    private final Delivery asking = new Delivery(this);
    private final EmailField address = new EmailField(getTranslation("address.new"));
    private final Paragraph refusal = new Paragraph();

    /** Tells where the mail with the link went. */
    AddressDialog(AccountClient client, Consumer<String> asked) {
        this.client = client;
        this.asked = asked;
        setHeaderTitle(getTranslation("address.title"));
        addClassName("narrow-dialog");
        address.setMaxLength(254);
        address.setAutocomplete(Autocomplete.EMAIL);
        address.setManualValidation(true);
        // Enter asks before the field would tell its value by itself.
        address.setValueChangeMode(ValueChangeMode.EAGER);
        address.setAutofocus(true);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(new Paragraph(getTranslation("address.what")), refusal, address);
        Button ask = new Button(getTranslation("address.ask"), _ -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.addClickShortcut(Key.ENTER).listenOn(address);
        getFooter().add(new Button(getTranslation("edit.cancel"), _ -> close()), ask);
    }

    private void ask() {
        refusal.setVisible(false);
        address.setInvalid(false);
        if (address.getValue().isBlank()) {
            mark();
            return;
        }
        asking.of(client.changeMailAddress(address.getValue().strip()), this::sent, this::refused);
    }

    private void sent(String to) {
        close();
        asked.accept(to);
    }

    private void refused(PlatformFailure failure) {
        if (failure.code() == FailureCode.STEP_UP_REQUIRED) {
            close();
            Toast.refused(failure);
        } else if (failure.code() == FailureCode.INVALID) {
            mark();
        } else {
            refusal.setText(getTranslation(failure.code().textKey()));
            refusal.setVisible(true);
        }
    }

    private void mark() {
        address.setErrorMessage(getTranslation("address.invalid"));
        address.setInvalid(true);
        address.focus();
    }
}
