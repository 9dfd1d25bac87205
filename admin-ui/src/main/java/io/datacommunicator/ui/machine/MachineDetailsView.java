package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.live.Following;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One machine. It follows the machine: when a reading arrives, everything on the page is asked for anew. */
@Route("machines/:" + MachineDetailsView.ID)
@PermitAll
final class MachineDetailsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "machine";
    private static final int SKELETON_BLOCKS = 4;

    private final MachineClient client;
    private final Clock clock;
    private final Delivery delivery = new Delivery(this);
    private final ProductionPanel production;

    private String id = "";
    private HistoryRange range = HistoryRange.USUAL;
    private @Nullable MachineSheet sheet;

    MachineDetailsView(MachineClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        production = new ProductionPanel(client, clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        String entered = enter.getRouteParameters().get(ID).orElseThrow();
        range = HistoryRange.of(enter.getLocation().getQueryParameters());
        if (entered.equals(id) && sheet != null) {
            sheet.machine().ifPresent(machine -> production.follow(machine, range));
            return;
        }
        id = entered;
        load();
    }

    @Override
    public String getPageTitle() {
        return Optional.ofNullable(sheet)
                        .flatMap(MachineSheet::machine)
                        .map(Words::title)
                        .orElseGet(() -> getTranslation("machines.title"))
                + " – " + getTranslation("shell.product");
    }

    private void load() {
        sheet = null;
        removeAll();
        add(back(), new Skeleton(SKELETON_BLOCKS));
        reload();
    }

    private void show(PlatformFailure failure) {
        sheet = null;
        removeAll();
        add(back(), new FailureNotice(failure, this::load));
    }

    private void show(Answer<Machine> answer) {
        if (sheet == null) {
            removeAll();
            sheet = new MachineSheet(production, clock, new MachineEditing(client, this::reload));
            add(back(), sheet);
        }
        sheet.show(answer);
        production.follow(answer.value(), range);
        getUI().ifPresent(page -> page.getPage().setTitle(getPageTitle()));
    }

    private RouterLink back() {
        RouterLink link = MachineNavigation.toList(getTranslation("machine.back"));
        link.addClassName("back");
        return link;
    }

    private void reload() {
        delivery.of(
                Following.answers(client.machine(id, getLocale()).flux(), client.readings(id)), this::show, this::show);
    }
}
