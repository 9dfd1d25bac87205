package io.datacommunicator.ui.communicator;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.datacommunicator.ui.text.Moment;
import io.datacommunicator.ui.text.TimeZones;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How this feature says things to a person. */
final class Words {

    private Words() {}

    /** A shape, a colour and always a word. */
    static Span state(Communicator.State state) {
        return switch (state) {
            case AWAITED -> mark(VaadinIcon.CLOCK, "soon", "communicator.state.AWAITED");
            case ACTIVE -> mark(VaadinIcon.CHECK_CIRCLE_O, "fine", "communicator.state.ACTIVE");
            case REVOKED -> mark(VaadinIcon.BAN, "state", "communicator.state.REVOKED");
        };
    }

    private static Span mark(VaadinIcon shape, String look, String key) {
        Icon icon = shape.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(icon, new Span(translate(key)));
        mark.addClassNames("mark", "mark-" + look);
        return mark;
    }

    static String schedule(Communicator.Schedule schedule, Locale locale) {
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(LocalTime.parse(schedule.time()));
        return translate("communicator.daily", time, TimeZones.shown(schedule.timeZone()));
    }

    static Component lastContact(Communicator communicator, Clock clock, Locale locale) {
        return communicator.lastContact() == null
                ? new Span(translate("communicator.no-contact"))
                : new Moment(
                        communicator.lastContact(),
                        ZoneId.of(communicator.schedule().timeZone()),
                        clock,
                        locale);
    }

    static Paragraph quiet(String said) {
        Paragraph paragraph = new Paragraph(said);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
