package io.datacommunicator.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.text.BrowserZone;
import io.datacommunicator.ui.text.Moment;
import java.time.Clock;
import java.util.function.Consumer;

/** One browser in which the person is signed in. */
final class SessionCard extends Div {

    private static final String NOT_KNOWN = "other";

    SessionCard(Session session, Clock clock, Consumer<Session> end) {
        addClassNames("card", "session");
        String device = device(session);
        H2 title = new H2(device);
        Div words = new Div(title);
        words.addClassName("card-words");
        if (session.current()) {
            title.add(mark());
        }
        words.add(facts(session, clock));
        add(words, button(session, device, end));
    }

    private Span mark() {
        Span mark = new Span(getTranslation("sessions.current"));
        mark.addClassName("tag");
        return mark;
    }

    private Paragraph facts(Session session, Clock clock) {
        Paragraph facts = new Paragraph(
                new Span(getTranslation("sessions.since")),
                new Moment(session.since(), BrowserZone.of(), clock, getLocale()),
                new Span(getTranslation("sessions.network", session.network())));
        facts.addClassName("facts-line");
        return facts;
    }

    private Button button(Session session, String device, Consumer<Session> end) {
        Button button = new Button(
                getTranslation(session.current() ? "shell.sign-out" : "sessions.end"), _ -> end.accept(session));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(button.getText() + ": " + device);
        button.setDisableOnClick(true);
        return button;
    }

    private String device(Session session) {
        boolean known = !NOT_KNOWN.equals(session.browser());
        String browser = known ? session.browser() : getTranslation("sessions.browser.unknown");
        return NOT_KNOWN.equals(session.system())
                ? browser
                : getTranslation("sessions.device", browser, session.system());
    }
}
