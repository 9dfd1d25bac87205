package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.signin.PlatformPages;
import io.datacommunicator.ui.state.EmptyNotice;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** The communicators of the account, and how to add one. */
@Route("communicators")
@PermitAll
final class CommunicatorListView extends Div implements HasDynamicTitle {

    private final CommunicatorClient client;
    private final Clock clock;
    private final Delivery reading = new Delivery(this);
    private final Div content = new Div();

    CommunicatorListView(CommunicatorClient client, PlatformPages pages, Clock clock) {
        this.client = client;
        this.clock = clock;
        addClassNames("page", "narrow-page");
        content.addClassName("stack");
        add(new H1(getTranslation("communicators.title")), content, new AddingPanel(client, pages));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("communicators.title") + " – " + getTranslation("shell.product");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        content.removeAll();
        content.add(new Skeleton(2));
        load();
    }

    private void load() {
        reading.of(client.all(), this::show, this::show);
    }

    private void show(PlatformFailure failure) {
        content.removeAll();
        content.add(new FailureNotice(failure, this::load));
    }

    private void show(List<Communicator> communicators) {
        content.removeAll();
        if (communicators.isEmpty()) {
            content.add(new EmptyNotice(
                    getTranslation("communicators.empty.title"), getTranslation("communicators.empty.advice")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        communicators.forEach(one -> list.add(new ListItem(new CommunicatorCard(one, clock))));
        content.add(list);
    }
}
