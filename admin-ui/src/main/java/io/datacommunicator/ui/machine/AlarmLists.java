package io.datacommunicator.ui.machine;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.text.Moment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Alarms that stand, and alarms that stood. */
record AlarmLists(Clock clock, Locale locale) {

    Component open(Answer<Machine> answer) {
        ZoneId zone = answer.value().timeZone();
        return list(
                answer.value().openAlarms(),
                answer.notShared().hides("openAlarms"),
                Marks::nothingOpen,
                alarm -> new ListItem(mark(alarm), since(alarm, zone)));
    }

    Component past(Answer<Machine> answer) {
        ZoneId zone = answer.value().timeZone();
        List<AlarmEpisode> all = answer.value().alarmEpisodes();
        return list(
                all == null
                        ? null
                        : all.stream().filter(alarm -> alarm.until() != null).toList(),
                answer.notShared().hides("alarmEpisodes"),
                () -> Words.quiet(translate("alarms.history.none")),
                alarm -> new ListItem(mark(alarm), period(alarm, zone)));
    }

    private static Component list(
            @Nullable List<AlarmEpisode> alarms,
            boolean hidden,
            Supplier<Component> nothing,
            Function<AlarmEpisode, ListItem> item) {
        if (alarms == null) {
            return hidden ? Words.notShared() : nothing.get();
        }
        if (alarms.isEmpty()) {
            return nothing.get();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("alarms");
        alarms.stream().map(item).forEach(list::add);
        return list;
    }

    private static Span mark(AlarmEpisode alarm) {
        Span mark = Marks.severity(alarm.severity(), Words.alarm(alarm));
        Span severity = Words.quiet(translate("severity." + alarm.severity()));
        return new Span(mark, severity);
    }

    private Span since(AlarmEpisode alarm, ZoneId zone) {
        Span since = new Span(
                new Span(translate("alarms.since", Moment.exact(alarm.from(), zone, locale)) + " "),
                Words.quiet(Moment.ago(alarm.from(), clock, locale)));
        since.addClassName("alarm-time");
        return since;
    }

    private Span period(AlarmEpisode alarm, ZoneId zone) {
        Instant until = alarm.until() == null ? clock.instant() : alarm.until();
        Span period = new Span(translate(
                "alarms.period", Moment.exact(alarm.from(), zone, locale), Moment.exact(until, zone, locale)));
        period.addClassNames("alarm-time", "quiet");
        return period;
    }
}
