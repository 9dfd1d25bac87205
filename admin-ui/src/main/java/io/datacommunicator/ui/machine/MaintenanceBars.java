package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.machine.Reading.MaintenanceCounter;
import io.datacommunicator.ui.machine.Reading.MaintenanceProgress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How near each maintenance is, and how often it was done. */
final class MaintenanceBars extends Div {

    private static final int FULL = 100;

    MaintenanceBars(Answer<Machine> answer) {
        addClassName("bars");
        Reading reading = answer.value().latestReading();
        if (reading == null) {
            add(Words.quiet(getTranslation("machine.no-reading")));
            return;
        }
        List<MaintenanceCounter> counters = reading.maintenanceCounters();
        List<MaintenanceProgress> progress = reading.maintenanceProgress();
        if (progress == null) {
            add(Words.notShared());
        } else {
            progress.forEach(one -> add(bar(one, done(counters == null ? List.of() : counters, one))));
        }
        if (counters != null) {
            counters.stream().filter(counter -> !listed(progress, counter)).forEach(counter -> add(only(counter)));
        }
    }

    private static boolean listed(@Nullable List<MaintenanceProgress> progress, MaintenanceCounter counter) {
        return progress != null && progress.stream().anyMatch(one -> one.maintenance() == counter.maintenance());
    }

    private static Optional<MaintenanceCounter> done(List<MaintenanceCounter> counters, MaintenanceProgress progress) {
        return counters.stream()
                .filter(counter -> counter.maintenance() == progress.maintenance())
                .findFirst();
    }

    private Div bar(MaintenanceProgress progress, Optional<MaintenanceCounter> done) {
        String name = getTranslation("maintenance." + progress.maintenance());
        Span state = Marks.due(progress.due(), getTranslation("due." + progress.due()));
        Div track = new Div();
        track.addClassNames("bar-track", "bar-" + progress.due().name().toLowerCase(Locale.ROOT));
        track.getElement()
                .setAttribute("role", "meter")
                .setAttribute("aria-label", name)
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", Integer.toString(FULL))
                .setAttribute("aria-valuenow", Integer.toString(Math.min(FULL, progress.percent())))
                .setAttribute("aria-valuetext", getTranslation("maintenance.percent", progress.percent()));
        track.getStyle().set("--bar", Math.min(FULL, progress.percent()) + "%");
        Div bar = new Div(
                line(new Span(name), state),
                track,
                line(
                        Words.quiet(getTranslation("maintenance.percent", progress.percent())),
                        Words.quiet(done.map(this::times).orElse(""))));
        bar.addClassName("bar");
        return bar;
    }

    private Div only(MaintenanceCounter counter) {
        Div bar = new Div(
                line(new Span(getTranslation("maintenance." + counter.maintenance())), Words.quiet(times(counter))));
        bar.addClassName("bar");
        return bar;
    }

    private String times(MaintenanceCounter counter) {
        return getTranslation("maintenance.done", counter.count());
    }

    private static Div line(Span left, Span right) {
        Div line = new Div(left, right);
        line.addClassName("bar-line");
        return line;
    }
}
