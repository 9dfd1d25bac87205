package io.datacommunicator.ui.account;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.state.TypedConfirmation;
import java.util.List;
import java.util.Optional;

/** The end of the account: what it means, and the beginning of it. While it has begun, the banner says the rest. */
final class ClosePanel extends Composite<Panel> {

    private final AccountClient client;
    private final String expected;

    ClosePanel(AccountClient client, Profile profile) {
        this.client = client;
        expected = Optional.ofNullable(profile.mailAddress())
                .orElseGet(() -> Optional.ofNullable(profile.name()).orElse(""));
        show(profile.account());
    }

    @Override
    protected Panel initContent() {
        return new Panel("close", getTranslation("close.title"));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        Registration listening =
                ComponentUtil.addListener(attach.getUI(), AccountChanged.class, event -> show(event.account()));
        addDetachListener(detach -> {
            listening.remove();
            detach.unregisterListener();
        });
    }

    private void show(Profile.Account account) {
        if (account.closing()) {
            getContent().say(getTranslation("close.begun"));
            return;
        }
        Paragraph what = new Paragraph(getTranslation("close.what"));
        what.addClassName("quiet");
        Button close = new Button(getTranslation("close.open"), _ -> confirm());
        close.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getContent().show(what, close);
    }

    private void confirm() {
        TypedConfirmation dialog = new TypedConfirmation(
                getTranslation("close.confirm.title"),
                List.of(
                        getTranslation("close.consequence.later"),
                        getTranslation("close.consequence.data"),
                        getTranslation("close.consequence.communicators"),
                        getTranslation("close.consequence.shares")),
                getTranslation("close.confirm.prompt"),
                expected,
                getTranslation("close.confirm"));
        Delivery closing = new Delivery(dialog);
        dialog.onConfirm(() -> closing.of(client.close(), account -> closed(dialog, account), dialog::refused));
        dialog.open();
    }

    private void closed(TypedConfirmation dialog, Profile.Account account) {
        dialog.close();
        Toast.said(getTranslation("close.begun"));
        UI page = UI.getCurrent();
        ComponentUtil.fireEvent(page, new AccountChanged(page, account));
    }
}
