package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.text.Days;
import java.time.Clock;

/** What nobody can change about a communicator. */
final class CommunicatorFacts extends DescriptionList {

    CommunicatorFacts(Communicator communicator, Clock clock) {
        addClassName("facts");
        fact("communicator.mac", new Span(communicator.macAddress() == null ? "–" : communicator.macAddress()));
        fact("communicator.enrolled", new Span(Days.inFull(communicator.enrolledOn(), getLocale())));
        fact("communicator.last-contact", Words.lastContact(communicator, clock, getLocale()));
        if (communicator.revoked()) {
            fact("communicator.schedule", new Span(Words.schedule(communicator.schedule(), getLocale())));
        }
    }

    private void fact(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
