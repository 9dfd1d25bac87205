package io.datacommunicator.ui.machine;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The ways into this feature from others. */
public final class MachineNavigation {

    private MachineNavigation() {}

    public static RouterLink toList(String text) {
        return new RouterLink(text, MachineListView.class);
    }

    public static RouterLink toMachine(String text, String machine) {
        return new RouterLink(text, MachineDetailsView.class, parameters(machine));
    }

    static RouterLink toRange(String text, String machine, HistoryRange range) {
        RouterLink link = toMachine(text, machine);
        link.setQueryParameters(range.query());
        return link;
    }

    static RouteParameters parameters(String machine) {
        return new RouteParameters(MachineDetailsView.ID, machine);
    }
}
