package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import reactor.core.publisher.Mono;

/** One share in words, with what can be done about it. Ending it can be taken back while the notice stands. */
final class ShareRow extends Div {

    private final SharingClient client;
    private final SubAccount subAccount;
    private final Share share;
    private final Runnable renew;
    private final Delivery doing = new Delivery(this);

    ShareRow(SharingClient client, SubAccount subAccount, Share share, Runnable renew) {
        this.client = client;
        this.subAccount = subAccount;
        this.share = share;
        this.renew = renew;
        addClassNames("card", "share-row");
        Div words = new Div(Words.summary(share, getLocale()), Words.state(share.state()));
        words.addClassName("card-words");
        add(words, actions());
    }

    private Div actions() {
        boolean paused = share.state() == Share.State.PAUSED;
        Div actions = new Div(
                button("share.change", this::edit),
                paused
                        ? button("share.resume", () -> doing(client.resume(share), "share.resumed"))
                        : button("share.pause", () -> doing(client.pause(share), "share.paused")),
                button("share.end", this::end));
        actions.addClassName("actions");
        return actions;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void edit() {
        new ShareDialog(client, subAccount.label(), share.terms(), terms -> client.change(share, terms), renew).open();
    }

    private void doing(Mono<Void> deed, String saying) {
        doing.of(
                deed.thenReturn(saying),
                said -> {
                    Toast.said(getTranslation(said));
                    renew.run();
                },
                Toast::refused);
    }

    private void end() {
        doing.of(
                client.revoke(share).thenReturn(share),
                ended -> {
                    Toast.undoable(getTranslation("share.ended"), () -> client.share(subAccount, ended.terms()), renew);
                    renew.run();
                },
                Toast::refused);
    }
}
