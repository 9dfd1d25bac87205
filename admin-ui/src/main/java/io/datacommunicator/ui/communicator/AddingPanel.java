package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.signin.PlatformPages;

/** How a new communicator comes into the account: one by one with a code that it shows, or many with codes from here. */
final class AddingPanel extends Composite<Panel> {

    AddingPanel(CommunicatorClient client, PlatformPages pages) {
        OrderedList steps = new OrderedList(
                new ListItem(new Span(getTranslation("adding.start")), new Code("edge-agent enroll")),
                new ListItem(new Span(getTranslation("adding.open")), pages.device(pages.deviceAddress())),
                new ListItem(getTranslation("adding.compare")));
        steps.addClassName("steps");
        Div many = new Div(
                Words.quiet(getTranslation("claim.what")),
                new Button(getTranslation("claim.open"), _ -> new ClaimCodesDialog(client).open()));
        many.addClassName("more-ways");
        getContent().show(steps, many);
    }

    @Override
    protected Panel initContent() {
        return new Panel("adding", getTranslation("adding.title"));
    }
}
