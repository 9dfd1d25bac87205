package io.datacommunicator.ui.state;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;

/** Asks for a new sign-in before something that cannot be undone; the person comes back to the same page. */
public final class StepUpDialog extends Dialog {

    public StepUpDialog() {
        setHeaderTitle(getTranslation("step-up.title"));
        addClassName("narrow-dialog");
        add(new Paragraph(getTranslation("step-up.reason")));
        Anchor link = FreshSignIn.link();
        link.addClassName("button-link");
        getFooter().add(new Button(getTranslation("edit.cancel"), _ -> close()), link);
    }
}
