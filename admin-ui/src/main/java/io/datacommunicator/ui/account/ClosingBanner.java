package io.datacommunicator.ui.account;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.shared.Registration;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.text.Days;

/** Above every page while the account is closing: until when, and the way back. Else nothing. */
final class ClosingBanner extends Div {

    private final AccountClient client;
    private final Delivery reading = new Delivery(this);
    private final Delivery reopening = new Delivery(this);

    ClosingBanner(AccountClient client) {
        this.client = client;
        addClassName("banner");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("closing.label"));
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        Registration listening =
                ComponentUtil.addListener(attach.getUI(), AccountChanged.class, event -> show(event.account()));
        addDetachListener(detach -> {
            listening.remove();
            detach.unregisterListener();
        });
        // A page without this answer is a page all the same.
        reading.of(client.account(), this::show, _ -> {});
    }

    private void show(Profile.Account account) {
        removeAll();
        setVisible(account.closing());
        if (account.closing()) {
            add(new Paragraph(said(account)), new Button(getTranslation("closing.reopen"), _ -> reopen()));
        }
    }

    private String said(Profile.Account account) {
        return account.closingUntil() == null
                ? getTranslation("closing.label")
                : getTranslation("closing.until", Days.inFull(account.closingUntil(), getLocale()));
    }

    private void reopen() {
        reopening.of(client.reopen(), this::reopened, Toast::refused);
    }

    private void reopened(Profile.Account account) {
        Toast.said(getTranslation("closing.reopened"));
        getUI().ifPresent(page -> ComponentUtil.fireEvent(page, new AccountChanged(page, account)));
    }
}
