package io.datacommunicator.ui.machine;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.datacommunicator.ui.machine.HistoryRange.Bucket;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How days, weeks and months are called: short on an axis, in full in a table. */
record ProductionLabels(Bucket by, Locale locale) {

    String axis(LocalDate start) {
        String skeleton = by == Bucket.MONTH ? "yMMM" : "MMMd";
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale).format(start);
    }

    String full(LocalDate start) {
        return switch (by) {
            case DAY -> medium(start);
            case WEEK -> translate("production.week", medium(start));
            case MONTH ->
                DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(start);
        };
    }

    String summary(Production production) {
        return translate(
                "production.summary",
                production.sum(),
                medium(production.starts().getFirst()));
    }

    private String medium(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }
}
