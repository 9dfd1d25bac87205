package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** One communicator: what it is, what its holder says about it, and its end. */
@Route("communicators/:" + CommunicatorDetailsView.ID)
@PermitAll
final class CommunicatorDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "communicator";

    private final CommunicatorClient client;
    private final Clock clock;
    private final Delivery reading = new Delivery(this);
    private String id = "";
    private String title = getTranslation("communicators.title");

    CommunicatorDetailsView(CommunicatorClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        addClassNames("page", "narrow-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        id = enter.getRouteParameters().get(ID).orElseThrow();
        removeAll();
        add(back(), new Skeleton(3));
        load();
    }

    @Override
    public String getPageTitle() {
        return title + " – " + getTranslation("shell.product");
    }

    private void load() {
        reading.of(client.one(id), this::show, this::show);
    }

    private void show(PlatformFailure failure) {
        removeAll();
        add(back(), new FailureNotice(failure, this::load));
    }

    private void show(Communicator communicator) {
        title = communicator.called();
        getUI().ifPresent(page -> page.getPage().setTitle(getPageTitle()));
        Div heading = new Div(new H1(title), Words.state(communicator.state()));
        heading.addClassName("heading");
        removeAll();
        add(back(), heading);
        if (!communicator.revoked()) {
            Panel said = new Panel("said", getTranslation("communicator.said"));
            said.show(new CommunicatorForm(client, communicator, this::load));
            add(said);
        }
        Panel facts = new Panel("facts", getTranslation("communicator.facts"));
        facts.show(new CommunicatorFacts(communicator, clock));
        add(facts, new ReplacePanel(client, communicator, this::load));
        if (!communicator.revoked()) {
            add(new RevokePanel(client, communicator, this::load));
        }
    }

    private RouterLink back() {
        RouterLink link = CommunicatorNavigation.toList(getTranslation("communicator.back"));
        link.addClassName("back");
        return link;
    }
}
