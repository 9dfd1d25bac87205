package io.datacommunicator.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.datacommunicator.ui.shell.Panel;
import java.util.Optional;

/** The mail address, and the way to another one. */
final class AddressPanel extends Composite<Panel> {

    private final AccountClient client;
    private final Paragraph asked = new Paragraph();

    AddressPanel(AccountClient client, Profile profile) {
        this.client = client;
        Paragraph address =
                new Paragraph(Optional.ofNullable(profile.mailAddress()).orElse("–"));
        address.addClassName("mail-address");
        Paragraph purpose = new Paragraph(getTranslation("profile.mail.purpose"));
        purpose.addClassName("quiet");
        // There from the start: a screen reader speaks what is said in it later.
        asked.getElement().setAttribute("role", "status");
        asked.addClassName("asked");
        getContent().show(address, purpose, new Button(getTranslation("address.open"), _ -> open()), asked);
    }

    @Override
    protected Panel initContent() {
        return new Panel("mail", getTranslation("profile.mail"));
    }

    private void open() {
        new AddressDialog(client, to -> asked.setText(getTranslation("address.asked", to))).open();
    }
}
