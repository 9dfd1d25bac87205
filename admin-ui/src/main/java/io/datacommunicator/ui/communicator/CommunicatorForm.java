package io.datacommunicator.ui.communicator;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.state.Toast;
import io.datacommunicator.ui.text.TimeZones;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Name, place and schedule of a communicator. A change can be taken back. */
final class CommunicatorForm extends Div {

    private static final int NAME_LENGTH = 100;
    private static final int PLACE_LENGTH = 200;
    private static final Duration STEP = Duration.ofMinutes(15);

    private final CommunicatorClient client;
    private final String id;
    private final CommunicatorChange before;
    private final Runnable renew;
    private final Delivery saving = new Delivery(this);
    private final TextField name = text("communicator.name", NAME_LENGTH);
    private final TextField place = text("communicator.place", PLACE_LENGTH);
    private final TimePicker time = new TimePicker(getTranslation("communicator.time"));
    private final ComboBox<String> timeZone = new ComboBox<>(getTranslation("edit.time-zone"));
    private final Paragraph refusal = new Paragraph();
    private final Map<String, HasValidation> fields =
            Map.of("name", name, "place", place, "time", time, "timeZone", timeZone);

    CommunicatorForm(CommunicatorClient client, Communicator communicator, Runnable renew) {
        this.client = client;
        this.renew = renew;
        id = communicator.id();
        before = CommunicatorChange.none(communicator);
        addClassName("form");
        name.setRequired(true);
        place.setClearButtonVisible(true);
        place.setHelperText(getTranslation("edit.label.help"));
        time.setStep(STEP);
        time.setRequiredIndicatorVisible(true);
        time.setHelperText(getTranslation("communicator.time.help"));
        time.setManualValidation(true);
        timeZone.setItems(TimeZones.offered());
        timeZone.setRequired(true);
        timeZone.setManualValidation(true);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        Button save = new Button(getTranslation("edit.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClassName("save");
        fill();
        add(refusal, name, place, time, timeZone, save);
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        return field;
    }

    private void fill() {
        name.setValue(before.name());
        place.setValue(before.place() == null ? "" : before.place());
        time.setValue(LocalTime.parse(before.schedule().time()));
        timeZone.setValue(before.schedule().timeZone());
    }

    private boolean valid() {
        refusal.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        if (name.getValue().isBlank()) {
            mark(name, getTranslation("communicator.name.missing"));
        }
        if (time.isEmpty()) {
            mark(time, getTranslation("communicator.time.missing"));
        }
        if (timeZone.isEmpty()) {
            mark(timeZone, getTranslation("edit.time-zone.missing"));
        }
        return fields.values().stream().noneMatch(HasValidation::isInvalid);
    }

    private void save() {
        if (!valid()) {
            return;
        }
        CommunicatorChange after = change();
        if (after.equals(before)) {
            Toast.said(getTranslation("profile.unchanged"));
            return;
        }
        saving.of(client.change(id, before, after).thenReturn(after), this::saved, this::refused);
    }

    private CommunicatorChange change() {
        String where = place.getValue().strip();
        return new CommunicatorChange(
                name.getValue().strip(),
                where.isEmpty() ? null : where,
                new Communicator.Schedule(
                        time.getValue().truncatedTo(ChronoUnit.MINUTES).toString(), timeZone.getValue()));
    }

    private void saved(CommunicatorChange after) {
        Toast.undoable(
                getTranslation("edit.saved"), () -> client.change(id, /* before= */ after, /* after= */ before), renew);
        renew.run();
    }

    private void refused(PlatformFailure failure) {
        String reason = getTranslation(failure.code().textKey());
        failure.field()
                .map(field -> field.substring(field.lastIndexOf('.') + 1))
                .map(fields::get)
                .ifPresentOrElse(field -> mark(field, reason), () -> {
                    refusal.setText(reason);
                    refusal.setVisible(true);
                });
    }

    private static void mark(HasValidation field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(true);
    }
}
