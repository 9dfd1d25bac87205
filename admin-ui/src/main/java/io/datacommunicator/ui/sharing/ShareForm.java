package io.datacommunicator.ui.sharing;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Machines, fields and times of a share. */
final class ShareForm extends Div {

    private final ShareChoices choices;
    private final @Nullable ShareTerms before;
    private final RadioButtonGroup<Boolean> all = new RadioButtonGroup<>(getTranslation("share.machines"));
    private final MultiSelectComboBox<NamedMachine> machines =
            new MultiSelectComboBox<>(getTranslation("share.machines.chosen"));
    private final Select<ShareChoices.Preset> preset = new Select<>();
    private final Map<ShareChoices.Group, CheckboxGroup<ShareChoices.Field>> fields =
            new EnumMap<>(ShareChoices.Group.class);
    private final DatePicker from = new DatePicker(getTranslation("share.from"));
    private final DatePicker validUntil = new DatePicker(getTranslation("share.valid-until"));
    private final Paragraph missing = new Paragraph(getTranslation("share.fields.missing"));

    ShareForm(ShareChoices choices, @Nullable ShareTerms before) {
        this.choices = choices;
        this.before = before;
        addClassName("form");
        all.setItems(true, false);
        all.setItemLabelGenerator(every -> getTranslation(every ? "share.machines.all" : "share.machines.some"));
        all.addValueChangeListener(_ -> machines.setVisible(!all.getValue()));
        machines.setItems(choices.machines());
        machines.setItemLabelGenerator(NamedMachine::called);
        machines.setManualValidation(true);
        machines.setErrorMessage(getTranslation("share.machines.missing"));
        preset.setLabel(getTranslation("share.preset"));
        preset.setItems(choices.presets());
        preset.setPlaceholder(getTranslation("share.preset.none"));
        preset.setItemLabelGenerator(one ->
                one == null ? "" : getTranslation("share.preset." + one.name().name()));
        preset.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                choose(chosen.getValue().numbers());
            }
        });
        missing.addClassName("refusal");
        missing.getElement().setAttribute("role", "alert");
        missing.setVisible(false);
        from.setHelperText(getTranslation("share.from.help"));
        validUntil.setHelperText(getTranslation("share.valid-until.help"));
        Div groups = new Div();
        groups.addClassName("field-groups");
        for (ShareChoices.Group group : ShareChoices.Group.values()) {
            groups.add(boxes(group));
        }
        add(all, machines, preset, missing, groups, from, validUntil);
        fill();
    }

    /** Empty, and said in the form, where something is missing. */
    Optional<ShareTerms> terms() {
        Set<Integer> chosen = fields.values().stream()
                .flatMap(group -> group.getValue().stream())
                .map(ShareChoices.Field::number)
                .collect(Collectors.toUnmodifiableSet());
        boolean noMachine = !all.getValue() && machines.getValue().isEmpty();
        machines.setInvalid(noMachine);
        missing.setVisible(chosen.isEmpty());
        return noMachine || chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShareTerms(
                        all.getValue(),
                        machines.getValue().stream().map(NamedMachine::id).collect(Collectors.toUnmodifiableSet()),
                        chosen,
                        instant(from.getValue()),
                        before == null ? null : before.until(),
                        before == null ? null : before.validFrom(),
                        instant(validUntil.getValue())));
    }

    private CheckboxGroup<ShareChoices.Field> boxes(ShareChoices.Group group) {
        CheckboxGroup<ShareChoices.Field> boxes = new CheckboxGroup<>(getTranslation("share.group." + group.name()));
        List<ShareChoices.Field> items = choices.fields().stream()
                .filter(field -> field.group() == group)
                .toList();
        boxes.setItems(items);
        boxes.setItemLabelGenerator(ShareChoices.Field::label);
        boxes.setItemHelperGenerator(ShareChoices.Field::explanation);
        boxes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        fields.put(group, boxes);
        return boxes;
    }

    private void fill() {
        all.setValue(before != null && before.allMachines());
        machines.setVisible(!all.getValue());
        if (before != null) {
            machines.setValue(choices.machines().stream()
                    .filter(machine -> before.machines().contains(machine.id()))
                    .collect(Collectors.toSet()));
            choose(before.fields());
            from.setValue(before.from() == null ? null : Words.dayOf(before.from()));
            validUntil.setValue(before.validUntil() == null ? null : Words.dayOf(before.validUntil()));
        }
    }

    private void choose(Set<Integer> numbers) {
        fields.forEach((group, boxes) -> boxes.setValue(choices.fields().stream()
                .filter(field -> field.group() == group && numbers.contains(field.number()))
                .collect(Collectors.toSet())));
    }

    private static @Nullable Instant instant(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
