package io.datacommunicator.ui.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A point in time: how long ago, and exactly, on the clock of the place where it happened. */
@Tag("time")
public final class Moment extends HtmlContainer {

    public Moment(Instant instant, ZoneId zone, Clock clock, Locale locale) {
        addClassName("moment");
        getElement().setAttribute("datetime", instant.toString());
        Span ago = new Span(ago(instant, clock, locale));
        ago.addClassName("moment-ago");
        Span exact = new Span(exact(instant, zone, locale));
        exact.addClassName("moment-exact");
        add(ago, exact);
    }

    public static String ago(Instant instant, Clock clock, Locale locale) {
        return ago(TimeAgo.between(instant, clock.instant()), locale);
    }

    static String ago(TimeAgo ago, Locale locale) {
        return I18NProvider.translate(locale, "time." + ago.unit().key(), ago.count());
    }

    public static String exact(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }
}
