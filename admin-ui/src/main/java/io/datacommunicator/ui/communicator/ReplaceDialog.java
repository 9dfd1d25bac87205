package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the box that takes the place of another, and says what becomes of both. */
final class ReplaceDialog extends Dialog {

    private final CommunicatorClient client;
    private final Communicator communicator;
    private final Runnable renew;
    private final Delivery replacing = new Delivery(this);
    private final RadioButtonGroup<Communicator> boxes = new RadioButtonGroup<>();
    private final Paragraph refusal = new Paragraph();

    ReplaceDialog(CommunicatorClient client, Communicator communicator, List<Communicator> others, Runnable renew) {
        this.client = client;
        this.communicator = communicator;
        this.renew = renew;
        setHeaderTitle(getTranslation("replace.title"));
        addClassName("narrow-dialog");
        boxes.setLabel(getTranslation("replace.by", communicator.called()));
        boxes.setItems(others);
        boxes.setItemLabelGenerator(ReplaceDialog::label);
        boxes.setManualValidation(true);
        boxes.addClassName("boxes");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(consequences(), refusal, boxes);
        Button replace = new Button(getTranslation("replace.confirm"), _ -> replace());
        replace.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("edit.cancel"), _ -> close()), replace);
    }

    private UnorderedList consequences() {
        UnorderedList list = new UnorderedList(
                new ListItem(getTranslation("replace.consequence.new", communicator.called())),
                new ListItem(getTranslation("replace.consequence.old")));
        list.addClassName("consequences");
        return list;
    }

    private static String label(Communicator box) {
        return Stream.of(box.called(), box.place(), box.macAddress())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private void replace() {
        boxes.setErrorMessage(getTranslation("replace.missing"));
        boxes.setInvalid(boxes.isEmpty());
        if (!boxes.isEmpty()) {
            String by = boxes.getValue().id();
            replacing.of(client.replace(communicator.id(), by).thenReturn(by), _ -> replaced(), this::refused);
        }
    }

    private void replaced() {
        close();
        Toast.said(getTranslation("replace.done"));
        renew.run();
    }

    private void refused(PlatformFailure failure) {
        if (failure.code() == FailureCode.STEP_UP_REQUIRED) {
            close();
            Toast.refused(failure);
            return;
        }
        refusal.setText(getTranslation(failure.code().textKey()));
        refusal.setVisible(true);
    }
}
