package io.datacommunicator.ui.session;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.signin.SignOut;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import io.datacommunicator.ui.state.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import reactor.core.publisher.Mono;

/** Where the person is signed in. Whoever ends the session of this page is led to sign-in. */
@Route("account/sessions")
@PermitAll
final class SessionListView extends Div implements HasDynamicTitle {

    private final SessionClient client;
    private final SignOut signOut;
    private final Clock clock;
    private final Delivery reading = new Delivery(this);
    private final Delivery ending = new Delivery(this);
    private final H1 title = new H1();
    private final Div content = new Div();

    SessionListView(SessionClient client, SignOut signOut, Clock clock) {
        this.client = client;
        this.signOut = signOut;
        this.clock = clock;
        addClassNames("page", "narrow-page");
        Paragraph lead = new Paragraph(getTranslation("sessions.lead"));
        lead.addClassName("lead");
        content.addClassName("stack");
        title.setText(getTranslation("sessions.title"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title, lead, content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.title") + " – " + getTranslation("shell.product");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        content.removeAll();
        content.add(new Skeleton(2));
        load();
    }

    private void load() {
        reading.of(client.sessions(), this::show, this::show);
    }

    private void show(PlatformFailure failure) {
        content.removeAll();
        content.add(new FailureNotice(failure, this::load));
    }

    private void show(List<Session> sessions) {
        UnorderedList list = new UnorderedList();
        list.addClassName("cards");
        sessions.forEach(session -> list.add(new ListItem(new SessionCard(session, clock, this::end))));
        content.removeAll();
        content.add(list, actions(sessions));
    }

    private Div actions(List<Session> sessions) {
        List<Session> others =
                sessions.stream().filter(session -> !session.current()).toList();
        Div actions = new Div();
        actions.addClassName("actions");
        if (!others.isEmpty()) {
            actions.add(new Button(
                    getTranslation("sessions.end-others"),
                    _ -> end(client.end(others), getTranslation("sessions.others-ended"))));
        }
        actions.add(new Button(getTranslation("sessions.end-all"), _ -> endAll()));
        return actions;
    }

    private void end(Session session) {
        if (session.current()) {
            leave(client.end(session));
        } else {
            end(client.end(session), getTranslation("sessions.ended"));
        }
    }

    private void endAll() {
        leave(client.endAll());
    }

    private void end(Mono<Void> end, String said) {
        ending.of(
                end.thenReturn(said),
                done -> {
                    Toast.said(done);
                    // The button that had the focus is gone with its card.
                    title.getElement().callJsFunction("focus");
                    load();
                },
                this::refused);
    }

    private void leave(Mono<Void> end) {
        ending.of(end.thenReturn(true), _ -> signOut.ended(), this::refused);
    }

    private void refused(PlatformFailure failure) {
        Toast.refused(failure);
        load();
    }
}
