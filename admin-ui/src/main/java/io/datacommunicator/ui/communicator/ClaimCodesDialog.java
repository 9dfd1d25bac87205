package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.datacommunicator.ui.graphql.FailureCode;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.text.Days;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** Makes codes for many boxes at once and hands them out as a file. Nobody can see them again. */
final class ClaimCodesDialog extends Dialog {

    private static final int MOST_DAYS = 90;
    private static final int USUAL_DAYS = 30;

    private final CommunicatorClient client;
    private final Delivery making = new Delivery(this);
    private final IntegerField count = number("claim.count", ClaimCodes.MOST, 10);
    private final IntegerField days = number("claim.days", MOST_DAYS, USUAL_DAYS);
    private final Paragraph refusal = new Paragraph();

    ClaimCodesDialog(CommunicatorClient client) {
        this.client = client;
        setHeaderTitle(getTranslation("claim.title"));
        addClassName("narrow-dialog");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Paragraph how = new Paragraph(getTranslation("claim.how"));
        Code command = new Code("edge-agent enroll --claim …");
        command.addClassName("command");
        add(how, command, refusal, count, days);
        Button make = new Button(getTranslation("claim.make"), _ -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("edit.cancel"), _ -> close()), make);
    }

    private IntegerField number(String key, int most, int usual) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(1);
        field.setMax(most);
        field.setValue(usual);
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        return field;
    }

    private void make() {
        refusal.setVisible(false);
        boolean rightCount = valid(count, ClaimCodes.MOST);
        boolean rightDays = valid(days, MOST_DAYS);
        if (rightCount && rightDays) {
            making.of(client.claimCodes(count.getValue(), days.getValue()), this::made, this::refused);
        }
    }

    private boolean valid(IntegerField field, int most) {
        @Nullable Integer value = field.getValue();
        boolean right = value != null && value >= 1 && value <= most;
        field.setErrorMessage(getTranslation("claim.range", most));
        field.setInvalid(!right);
        return right;
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

    private void made(ClaimCodes codes) {
        // A click beside the dialog would lose the codes for good.
        setCloseOnOutsideClick(false);
        removeAll();
        getFooter().removeAll();
        String until = Days.inFull(codes.expiresOn(), getLocale());
        add(
                new Paragraph(getTranslation("claim.made", codes.codes().size(), until)),
                Words.quiet(getTranslation("claim.once")));
        getFooter().add(new Button(getTranslation("edit.close"), _ -> close()), download(codes));
    }

    private Anchor download(ClaimCodes codes) {
        byte[] csv = codes.csv();
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(_ -> new DownloadResponse(
                        new ByteArrayInputStream(csv), "claim-codes.csv", "text/csv;charset=utf-8", csv.length)),
                AttachmentType.DOWNLOAD,
                getTranslation("claim.download"));
        link.addClassName("button-link");
        return link;
    }
}
