package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.live.Following;
import io.datacommunicator.ui.state.EmptyNotice;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.stream.Stream;

/** All machines the viewer may see: cards on a phone, rows on a desk. Current while it is open. */
@Route("machines")
@RouteAlias("")
@PermitAll
final class MachineListView extends Div implements HasDynamicTitle {

    private static final int SKELETON_BLOCKS = 3;

    private final MachineClient client;
    private final Clock clock;
    private final Delivery delivery = new Delivery(this);
    private final Div content = new Div();
    private int pages = 1;

    MachineListView(MachineClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        addClassName("page");
        add(new H1(getTranslation("machines.title")), content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("machines.title") + " – " + getTranslation("shell.product");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        content.removeAll();
        content.add(new Skeleton(SKELETON_BLOCKS));
        load();
    }

    private void load() {
        delivery.of(
                Following.answers(client.machines(pages, getLocale()).flux(), client.readings(null)),
                this::show,
                this::show);
    }

    private void show(PlatformFailure failure) {
        content.removeAll();
        content.add(new FailureNotice(failure, this::load));
    }

    private void show(MachinePage page) {
        content.removeAll();
        if (page.machines().isEmpty()) {
            content.add(
                    new EmptyNotice(getTranslation("machines.empty.title"), getTranslation("machines.empty.advice")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("machines");
        page.machines().forEach(machine -> rows.add(new ListItem(new MachineCard(machine, clock, getLocale()))));
        content.add(columns(), rows);
        if (page.more()) {
            content.add(more());
        }
    }

    // Each card says its own labels to screen readers, and shows them where there are no columns.
    private Div columns() {
        Div head = new Div();
        head.addClassName("machine-columns");
        head.getElement().setAttribute("aria-hidden", "true");
        Stream.of("machine", "place", "reading", "total", "alarms", "maintenance")
                .map(column -> new Span(getTranslation("machines.column." + column)))
                .forEach(head::add);
        return head;
    }

    private Button more() {
        Button more = new Button(getTranslation("machines.more"), _ -> {
            pages++;
            load();
        });
        more.addClassName("more");
        return more;
    }
}
