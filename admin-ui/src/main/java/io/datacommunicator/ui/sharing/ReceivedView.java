package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.EmptyNotice;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.state.TypedConfirmation;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What others let the person see: from whom, what, until when. */
@Route("received")
@PermitAll
final class ReceivedView extends Div implements HasDynamicTitle {

    private final SharingClient client;
    private final Delivery reading = new Delivery(this);
    private final Div content = new Div();

    ReceivedView(SharingClient client) {
        this.client = client;
        addClassNames("page", "narrow-page");
        content.addClassName("stack");
        add(new H1(getTranslation("received.title")), Words.quiet(getTranslation("received.what")), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("received.title") + " – " + getTranslation("shell.product");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        content.removeAll();
        content.add(new Skeleton(2));
        load();
    }

    private void load() {
        reading.of(client.received(getLocale()), this::show, this::show);
    }

    private void show(PlatformFailure failure) {
        content.removeAll();
        content.add(new FailureNotice(failure, this::load));
    }

    private void show(List<ReceivedAccess> all) {
        content.removeAll();
        if (all.isEmpty()) {
            content.add(
                    new EmptyNotice(getTranslation("received.empty.title"), getTranslation("received.empty.advice")));
        }
        all.forEach(one -> content.add(panel(one)));
    }

    private Panel panel(ReceivedAccess access) {
        Panel panel = new Panel(
                "access-" + Integer.toHexString(access.id().hashCode()),
                getTranslation("received.from", access.holder()));
        Div shares = new Div();
        shares.addClassName("stack");
        if (access.shares().isEmpty()) {
            shares.add(Words.quiet(getTranslation("received.nothing")));
        }
        access.shares().forEach(share -> {
            Div row = new Div(Words.summary(share, getLocale()), Words.state(share.state()));
            row.addClassNames("card", "share-row");
            shares.add(row);
        });
        Button leave = new Button(getTranslation("received.leave"), _ -> confirm(access));
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        panel.show(shares, leave);
        return panel;
    }

    private void confirm(ReceivedAccess access) {
        TypedConfirmation dialog = new TypedConfirmation(
                getTranslation("received.leave.title", access.holder()),
                List.of(getTranslation("received.leave.now")),
                getTranslation("close.confirm.prompt"),
                access.holder(),
                getTranslation("received.leave"));
        Delivery leaving = new Delivery(dialog);
        dialog.onConfirm(() -> leaving.of(client.leave(access).thenReturn(dialog), this::left, dialog::refused));
        dialog.open();
    }

    private void left(TypedConfirmation dialog) {
        dialog.close();
        Toast.said(getTranslation("received.left"));
        load();
    }
}
