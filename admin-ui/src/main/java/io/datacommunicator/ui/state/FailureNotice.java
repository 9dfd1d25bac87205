package io.datacommunicator.ui.state;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;

/** Says what went wrong and offers the one thing that may help. */
public final class FailureNotice extends Div {

    public FailureNotice(PlatformFailure failure, Runnable retry) {
        addClassName("notice");
        getElement().setAttribute("role", "alert");
        add(
                new H2(getTranslation("state.failed")),
                new Paragraph(getTranslation(failure.code().textKey())),
                remedy(failure.code(), retry));
    }

    private Component remedy(FailureCode code, Runnable retry) {
        return switch (code) {
            case UNAUTHENTICATED -> signIn();
            case STEP_UP_REQUIRED -> FreshSignIn.link();
            case NOT_FOUND -> new Anchor("", getTranslation("state.home"));
            case UNAVAILABLE, INVALID, CONFLICT, LIMIT_EXCEEDED, TOO_OFTEN, INTERNAL ->
                new Button(getTranslation("state.retry"), _ -> retry.run());
        };
    }

    private Anchor signIn() {
        Anchor link = new Anchor("sign-in", getTranslation("state.sign-in"));
        link.setRouterIgnore(true);
        return link;
    }
}
