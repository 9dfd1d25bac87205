package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.state.TypedConfirmation;
import java.util.List;

/** One recipient and what is shared with them. */
final class SubAccountPanel extends Composite<Panel> {

    private final SharingClient client;
    private final SubAccount subAccount;
    private final Runnable renew;

    SubAccountPanel(SharingClient client, SubAccount subAccount, Runnable renew) {
        this.client = client;
        this.subAccount = subAccount;
        this.renew = renew;
        getContent().show();
        getContent().show(facts(), shares(), actions());
    }

    @Override
    protected Panel initContent() {
        return new Panel("sub-account-" + Integer.toHexString(subAccount.id().hashCode()), subAccount.label());
    }

    private Paragraph facts() {
        Paragraph line = new Paragraph(Words.state(subAccount.state()));
        line.addClassName("facts-line");
        if (subAccount.mailAddress() != null) {
            line.add(new Span(subAccount.mailAddress()));
        }
        return line;
    }

    private Div shares() {
        Div list = new Div();
        list.addClassName("stack");
        if (subAccount.shares().isEmpty()) {
            list.add(Words.quiet(getTranslation("sub-account.nothing")));
        }
        subAccount.shares().forEach(share -> list.add(new ShareRow(client, subAccount, share, renew)));
        return list;
    }

    private Div actions() {
        Button share = new Button(
                getTranslation("share.add"),
                _ -> new ShareDialog(client, subAccount.label(), null, terms -> client.share(subAccount, terms), renew)
                        .open());
        Button remove = new Button(getTranslation("sub-account.remove"), _ -> confirmRemoval());
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        Div actions = new Div(share, remove);
        actions.addClassName("actions");
        return actions;
    }

    private void confirmRemoval() {
        TypedConfirmation dialog = new TypedConfirmation(
                getTranslation("sub-account.remove.title", subAccount.label()),
                List.of(getTranslation("sub-account.remove.now"), getTranslation("sub-account.remove.mail")),
                getTranslation("close.confirm.prompt"),
                subAccount.label(),
                getTranslation("sub-account.remove"));
        Delivery removing = new Delivery(dialog);
        dialog.onConfirm(
                () -> removing.of(client.remove(subAccount).thenReturn(dialog), this::removed, dialog::refused));
        dialog.open();
    }

    private void removed(TypedConfirmation dialog) {
        dialog.close();
        Toast.said(getTranslation("sub-account.removed", subAccount.label()));
        renew.run();
    }
}
