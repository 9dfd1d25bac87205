package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One communicator of the list: what one wants to know without opening it. */
final class CommunicatorCard extends Div {

    CommunicatorCard(Communicator communicator, Clock clock) {
        addClassNames("card", "communicator-card");
        RouterLink link = CommunicatorNavigation.toCommunicator(communicator);
        link.addClassName("machine-link");
        Div words = new Div(link, line(communicator.place(), communicator.macAddress()));
        words.addClassName("card-words");
        Paragraph contact = new Paragraph(
                new Span(getTranslation("communicator.last-contact")),
                Words.lastContact(communicator, clock, getLocale()));
        contact.addClassName("facts-line");
        words.add(line(Words.schedule(communicator.schedule(), getLocale())), contact);
        add(words, Words.state(communicator.state()));
    }

    private static Paragraph line(@Nullable String... parts) {
        Paragraph line = new Paragraph();
        line.addClassName("facts-line");
        for (String part : parts) {
            if (part != null) {
                line.add(new Span(part));
            }
        }
        return line;
    }
}
