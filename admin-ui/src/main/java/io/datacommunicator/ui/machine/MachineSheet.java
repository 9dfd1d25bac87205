package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.text.Moment;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about one machine, in panels that stay in place while their content is renewed. */
final class MachineSheet extends Div {

    private final Clock clock;
    private final H1 title = new H1();
    private final Paragraph summary = new Paragraph();
    private final Panel alarms = new Panel("alarms", getTranslation("alarms.title"));
    private final Panel counters = new Panel("counters", getTranslation("counters.title"));
    private final Panel maintenance = new Panel("maintenance", getTranslation("maintenance.title"));
    private final Panel facts = new Panel("facts", getTranslation("facts.title"));
    private final Panel past = new Panel("alarm-history", getTranslation("alarms.history"));
    private @Nullable Machine machine;

    MachineSheet(ProductionPanel production, Clock clock, MachineEditing editing) {
        this.clock = clock;
        addClassName("sheet");
        Button edit = new Button(
                getTranslation("edit.open"),
                VaadinIcon.PENCIL.create(),
                _ -> machine().ifPresent(editing::open));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div heading = new Div(title, edit);
        heading.addClassName("heading");
        summary.addClassName("summary");
        Div side = new Div(maintenance, past, facts);
        side.addClassName("side");
        Div panels = new Div(alarms, production, counters, side);
        panels.addClassName("panels");
        add(heading, summary, panels);
    }

    Optional<Machine> machine() {
        return Optional.ofNullable(machine);
    }

    void show(Answer<Machine> answer) {
        machine = answer.value();
        title.setText(Words.title(answer.value()));
        summarise(answer);
        AlarmLists lists = new AlarmLists(clock, getLocale());
        alarms.show(lists.open(answer));
        past.show(lists.past(answer));
        counters.show(new CounterTable(answer, getLocale()));
        maintenance.show(new MaintenanceBars(answer));
        facts.show(new FactList(answer, getLocale()));
    }

    private void summarise(Answer<Machine> answer) {
        summary.removeAll();
        summary.add(new Span(Words.model(answer)));
        String place = Words.place(answer.value());
        if (!place.isEmpty()) {
            summary.add(new Span(place));
        }
        Reading reading = answer.value().latestReading();
        summary.add(
                reading == null
                        ? new Span(getTranslation("machine.no-reading"))
                        : new Moment(reading.takenAt(), answer.value().timeZone(), clock, getLocale()));
    }
}
