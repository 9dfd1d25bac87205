package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.Toast;
import java.util.List;

/** The way to put a new box in the place of this one. Which boxes there are is asked only when somebody wants to. */
final class ReplacePanel extends Composite<Panel> {

    private final CommunicatorClient client;
    private final Communicator communicator;
    private final Runnable renew;
    private final Delivery reading = new Delivery(this);

    ReplacePanel(CommunicatorClient client, Communicator communicator, Runnable renew) {
        this.client = client;
        this.communicator = communicator;
        this.renew = renew;
        getContent()
                .show(
                        Words.quiet(getTranslation("replace.what")),
                        new Button(getTranslation("replace.open"), _ -> choose()));
    }

    @Override
    protected Panel initContent() {
        return new Panel("replace", getTranslation("replace.title"));
    }

    private void choose() {
        reading.of(client.all(), this::offer, Toast::refused);
    }

    private void offer(List<Communicator> all) {
        List<Communicator> others = all.stream()
                .filter(other -> !other.revoked() && !other.id().equals(communicator.id()))
                .toList();
        if (others.isEmpty()) {
            Toast.said(getTranslation("replace.none"));
            return;
        }
        new ReplaceDialog(client, communicator, others, renew).open();
    }
}
