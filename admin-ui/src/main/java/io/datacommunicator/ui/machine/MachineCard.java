package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.text.Moment;
import io.datacommunicator.ui.text.Numbers;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One machine of the list: what one wants to know without opening it. */
final class MachineCard extends Div {

    private final Answer<Machine> answer;
    private final Clock clock;
    private final Locale locale;

    MachineCard(Answer<Machine> answer, Clock clock, Locale locale) {
        this.answer = answer;
        this.clock = clock;
        this.locale = locale;
        addClassName("machine-card");
        add(
                name(),
                cell("place", place()),
                cell("reading", reading()),
                cell("total", total()),
                cell("alarms", alarms()),
                cell("maintenance", maintenance()));
    }

    private Div name() {
        RouterLink link = MachineNavigation.toMachine(
                Words.title(answer.value()), answer.value().id());
        link.addClassName("machine-link");
        Div name = new Div(link, Words.quiet(Words.model(answer)));
        name.addClassName("machine-name");
        return name;
    }

    private Div cell(String column, Component value) {
        Span label = new Span(getTranslation("machines.column." + column));
        label.addClassName("label");
        Div cell = new Div(label, value);
        cell.addClassNames("cell", "cell-" + column);
        return cell;
    }

    private Component place() {
        String place = Words.place(answer.value());
        if (!place.isEmpty()) {
            return new Span(place);
        }
        return answer.notShared().hides("place", "label") ? Words.notShared() : none();
    }

    private Component reading() {
        Reading reading = answer.value().latestReading();
        return reading == null
                ? Words.quiet(getTranslation("machine.no-reading"))
                : new Moment(reading.takenAt(), answer.value().timeZone(), clock, locale);
    }

    private Component total() {
        Reading reading = answer.value().latestReading();
        @Nullable Long total = reading == null ? null : reading.total();
        if (total != null) {
            return new Span(Numbers.whole(total, locale));
        }
        return answer.notShared().hides("latestReading", "total") ? Words.notShared() : none();
    }

    private Component alarms() {
        List<AlarmEpisode> open = answer.value().openAlarms();
        if (open == null) {
            return answer.notShared().hides("openAlarms") ? Words.notShared() : none();
        }
        if (open.isEmpty()) {
            return Marks.nothingOpen();
        }
        AlarmEpisode worst = open.getFirst();
        String text = open.size() == 1
                ? Words.alarm(worst)
                : getTranslation("alarms.more", Words.alarm(worst), open.size() - 1);
        return Marks.severity(worst.severity(), text);
    }

    private Component maintenance() {
        Reading reading = answer.value().latestReading();
        if (reading == null || reading.maintenanceProgress() == null) {
            return answer.notShared().hides("latestReading", "maintenanceProgress") ? Words.notShared() : none();
        }
        return reading.nextMaintenance()
                .<Component>map(next -> Marks.due(
                        next.due(),
                        getTranslation(
                                "maintenance.next",
                                getTranslation("maintenance." + next.maintenance()),
                                next.percent())))
                .orElseGet(this::none);
    }

    private Span none() {
        return Words.quiet("–");
    }
}
