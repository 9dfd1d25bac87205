package io.datacommunicator.ui.state;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import java.util.List;

/** Says what something grave will do, and does it only when the person has typed what it is done to. */
public final class TypedConfirmation extends Dialog {

    private final String expected;
    private final TextField typed = new TextField();
    private final Button confirm;
    private final Paragraph refusal = new Paragraph();

    /** What is to be typed is compared without regard to case and surrounding space. */
    public TypedConfirmation(String title, List<String> consequences, String prompt, String expected, String action) {
        this.expected = expected;
        setHeaderTitle(title);
        addClassName("narrow-dialog");
        UnorderedList list = new UnorderedList();
        list.addClassName("consequences");
        consequences.forEach(consequence -> list.add(new ListItem(consequence)));
        typed.setLabel(prompt);
        typed.setHelperText(expected);
        typed.setManualValidation(true);
        // Enter confirms before the field would tell its value by itself.
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.setAutocomplete(Autocomplete.OFF);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(list, refusal, typed);
        confirm = new Button(action);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setId("confirm");
        confirm.addClickShortcut(Key.ENTER).listenOn(typed);
        getFooter().add(new Button(getTranslation("edit.cancel"), _ -> close()), confirm);
    }

    public void onConfirm(Runnable confirmed) {
        confirm.addClickListener(_ -> {
            boolean right = typed.getValue().strip().equalsIgnoreCase(expected.strip());
            typed.setErrorMessage(getTranslation("confirm.wrong"));
            typed.setInvalid(!right);
            if (right) {
                confirmed.run();
            } else {
                typed.focus();
            }
        });
    }

    /** Keeps the dialog open and says why; a fresh sign-in is asked for where that is what is missing. */
    public void refused(PlatformFailure failure) {
        if (failure.code() == FailureCode.STEP_UP_REQUIRED) {
            close();
            Toast.refused(failure);
            return;
        }
        refusal.setText(getTranslation(failure.code().textKey()));
        refusal.setVisible(true);
    }
}
