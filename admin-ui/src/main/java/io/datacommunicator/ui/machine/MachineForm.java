package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.datacommunicator.ui.graphql.PlatformFailure;
import io.datacommunicator.ui.text.TimeZones;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Name, place and time zone of a machine. What the platform refuses is said at the field at fault. */
final class MachineForm extends Dialog {

    private static final int NAME_LENGTH = 100;
    private static final int LABEL_LENGTH = 200;
    private static final int TOWN_LENGTH = 100;

    private final Machine machine;
    private final TextField name = text("edit.name", NAME_LENGTH);
    private final TextField label = text("edit.label", LABEL_LENGTH);
    private final TextField town = text("edit.town", TOWN_LENGTH);
    private final ComboBox<String> timeZone = new ComboBox<>(getTranslation("edit.time-zone"));
    private final Paragraph refusal = new Paragraph();
    private final Button save = new Button(getTranslation("edit.save"));
    private final Map<String, HasValidation> fields =
            Map.of("name", name, "place.label", label, "place.town", town, "timeZone", timeZone);

    MachineForm(Machine machine) {
        this.machine = machine;
        setHeaderTitle(getTranslation("edit.title"));
        addClassName("machine-form");
        label.setHelperText(getTranslation("edit.label.help"));
        timeZone.setItems(TimeZones.offered());
        timeZone.setRequired(true);
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        fill();
        add(refusal, name, label, town, timeZone);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name, label, town);
        getFooter().add(new Button(getTranslation("edit.cancel"), _ -> close()), save);
    }

    void onSave(Consumer<MachineChange> saving) {
        save.addClickListener(_ -> {
            if (valid()) {
                saving.accept(change());
            }
        });
    }

    /** Keeps the form open and says why. */
    void refused(PlatformFailure failure) {
        String reason = getTranslation(failure.code().textKey());
        failure.field()
                .map(MachineForm::withoutInput)
                .map(fields::get)
                .ifPresentOrElse(field -> mark(field, reason), () -> {
                    refusal.setText(reason);
                    refusal.setVisible(true);
                });
    }

    private void fill() {
        Machine.Place place = machine.placeOrUnknown();
        set(name, machine.name());
        set(label, place.label());
        set(town, place.town());
        timeZone.setValue(machine.timeZone().getId());
    }

    private boolean valid() {
        refusal.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        Stream.of(name, label, town)
                .filter(field -> field.getValue().length() > field.getMaxLength())
                .forEach(field -> mark(field, getTranslation("edit.too-long", field.getMaxLength())));
        if (timeZone.isEmpty()) {
            mark(timeZone, getTranslation("edit.time-zone.missing"));
        }
        return fields.values().stream().noneMatch(HasValidation::isInvalid);
    }

    private MachineChange change() {
        Machine.Place before = machine.placeOrUnknown();
        Machine.Place place = new Machine.Place(value(label), value(town), before.latitude(), before.longitude());
        return new MachineChange(machine.id(), value(name), place, timeZone.getValue());
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setManualValidation(true);
        return field;
    }

    private static void mark(HasValidation field, String reason) {
        field.setErrorMessage(reason);
        field.setInvalid(true);
    }

    private static void set(TextField field, @Nullable String value) {
        field.setValue(value == null ? "" : value);
    }

    private static @Nullable String value(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    // The platform may name the field with or without the argument it came in.
    private static String withoutInput(String field) {
        return field.startsWith("input.") ? field.substring("input.".length()) : field;
    }
}
