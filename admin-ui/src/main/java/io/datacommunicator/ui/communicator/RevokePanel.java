package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.state.TypedConfirmation;
import java.util.List;

/** The end of a communicator's key. */
final class RevokePanel extends Composite<Panel> {

    private final CommunicatorClient client;
    private final Communicator communicator;
    private final Runnable renew;

    RevokePanel(CommunicatorClient client, Communicator communicator, Runnable renew) {
        this.client = client;
        this.communicator = communicator;
        this.renew = renew;
        Button revoke = new Button(getTranslation("revoke.open"), _ -> confirm());
        revoke.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getContent().show(Words.quiet(getTranslation("revoke.what")), revoke);
    }

    @Override
    protected Panel initContent() {
        return new Panel("revoke", getTranslation("revoke.title"));
    }

    private void confirm() {
        TypedConfirmation dialog = new TypedConfirmation(
                getTranslation("revoke.confirm.title", communicator.called()),
                List.of(
                        getTranslation("revoke.consequence.now"),
                        getTranslation("revoke.consequence.readings"),
                        getTranslation("revoke.consequence.undo")),
                getTranslation("close.confirm.prompt"),
                communicator.called(),
                getTranslation("revoke.confirm"));
        Delivery revoking = new Delivery(dialog);
        dialog.onConfirm(
                () -> revoking.of(client.revoke(communicator.id()).thenReturn(dialog), this::revoked, dialog::refused));
        dialog.open();
    }

    private void revoked(TypedConfirmation dialog) {
        dialog.close();
        Toast.said(getTranslation("revoke.done"));
        renew.run();
    }
}
