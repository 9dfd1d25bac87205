package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import jakarta.annotation.security.PermitAll;
import reactor.core.publisher.Mono;

/**
 * Takes or declines an invitation. Its code stands behind the `#` of the link, where no server sees it; it is lost on the
 * way through the sign-in, and can be typed.
 */
@Route("invitation")
@PermitAll
final class InvitationView extends Div implements HasDynamicTitle {

    private final Delivery answering = new Delivery(this);
    private final TextField code = new TextField(getTranslation("invitation.code"));
    private final Paragraph refusal = new Paragraph();

    InvitationView(SharingClient client) {
        addClassNames("page", "narrow-page");
        code.setHelperText(getTranslation("invitation.code.help"));
        code.setManualValidation(true);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button accept = new Button(
                getTranslation("invitation.accept"),
                _ -> answer(client.accept(code.getValue().strip()), true));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button decline = new Button(
                getTranslation("invitation.decline"),
                _ -> answer(client.decline(code.getValue().strip()), false));
        Div actions = new Div(accept, decline);
        actions.addClassName("actions");
        Div form = new Div(refusal, code, actions);
        form.addClassName("form");
        add(new H1(getTranslation("invitation.title")), new Paragraph(getTranslation("invitation.what")), form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.title") + " – " + getTranslation("shell.product");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().fetchCurrentURL(url -> {
            if (url.getRef() != null) {
                code.setValue(url.getRef());
            }
        });
    }

    private void answer(Mono<Void> answer, boolean accepted) {
        refusal.setVisible(false);
        answering.of(answer.thenReturn(accepted), this::done, this::refused);
    }

    private void done(boolean accepted) {
        Toast.said(getTranslation(accepted ? "invitation.accepted" : "invitation.declined"));
        getUI().ifPresent(page -> page.navigate(ReceivedView.class));
    }

    private void refused(PlatformFailure failure) {
        refusal.setText(getTranslation(
                failure.code() == FailureCode.NOT_FOUND
                        ? "invitation.over"
                        : failure.code() == FailureCode.INVALID
                                ? "invitation.other"
                                : failure.code().textKey()));
        refusal.setVisible(true);
    }
}
