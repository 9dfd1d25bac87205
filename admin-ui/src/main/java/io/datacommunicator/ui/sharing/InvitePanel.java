package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.Toast;

/** Invites somebody by mail. */
final class InvitePanel extends Composite<Panel> {

    private static final int LONGEST_LABEL = 100;

    private final SharingClient client;
    private final Runnable renew;
    private final Delivery inviting = new Delivery(this);
    private final TextField label = new TextField(getTranslation("invite.label"));
    private final EmailField address = new EmailField(getTranslation("invite.address"));
    private final Paragraph refusal = new Paragraph();

    InvitePanel(SharingClient client, Runnable renew) {
        this.client = client;
        this.renew = renew;
        label.setMaxLength(LONGEST_LABEL);
        label.setManualValidation(true);
        label.setHelperText(getTranslation("invite.label.help"));
        address.setManualValidation(true);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button invite = new Button(getTranslation("invite.send"), _ -> invite());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        invite.addClassName("save");
        Div form = new Div(refusal, label, address, invite);
        form.addClassName("form");
        getContent().show(Words.quiet(getTranslation("invite.what")), form);
    }

    @Override
    protected Panel initContent() {
        return new Panel("invite", getTranslation("invite.title"));
    }

    private void invite() {
        refusal.setVisible(false);
        mark(label.isEmpty(), address.isEmpty());
        if (!label.isEmpty() && !address.isEmpty()) {
            inviting.of(
                    client.invite(label.getValue().strip(), address.getValue().strip(), getLocale())
                            .thenReturn(address.getValue()),
                    this::invited,
                    this::refused);
        }
    }

    private void mark(boolean labelMissing, boolean addressMissing) {
        label.setErrorMessage(getTranslation("invite.label.missing"));
        label.setInvalid(labelMissing);
        address.setErrorMessage(getTranslation("invite.address.missing"));
        address.setInvalid(addressMissing);
    }

    private void invited(String where) {
        label.clear();
        address.clear();
        Toast.said(getTranslation("invite.done", where.strip()));
        renew.run();
    }

    private void refused(PlatformFailure failure) {
        boolean field =
                failure.field().filter(name -> name.endsWith("mailAddress")).isPresent();
        mark(/* labelMissing= */ false, field);
        refusal.setText(getTranslation(failure.code().textKey()));
        refusal.setVisible(!field);
    }
}
