package io.datacommunicator.ui.machine;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.datacommunicator.ui.machine.AlarmEpisode.Severity;
import io.datacommunicator.ui.machine.Reading.DueState;
import java.util.Locale;

/** Small marks for states: a shape, a colour and always a word. */
final class Marks {

    private Marks() {}

    static Span severity(Severity severity, String text) {
        VaadinIcon shape = switch (severity) {
            case BLOCKING -> VaadinIcon.BAN;
            case MAINTENANCE -> VaadinIcon.WRENCH;
            case NOTICE -> VaadinIcon.INFO_CIRCLE_O;
            case STATE, UNKNOWN -> VaadinIcon.QUESTION_CIRCLE_O;
        };
        return mark(shape, severity.name(), text);
    }

    static Span due(DueState due, String text) {
        VaadinIcon shape = switch (due) {
            case FINE -> VaadinIcon.CHECK_CIRCLE_O;
            case SOON -> VaadinIcon.CLOCK;
            case DUE -> VaadinIcon.EXCLAMATION_CIRCLE;
        };
        return mark(shape, due.name(), text);
    }

    static Span nothingOpen() {
        return mark(VaadinIcon.CHECK_CIRCLE_O, DueState.FINE.name(), translate("alarms.none"));
    }

    private static Span mark(VaadinIcon shape, String state, String text) {
        Icon icon = shape.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(icon, new Span(text));
        mark.addClassNames("mark", "mark-" + state.toLowerCase(Locale.ROOT));
        return mark;
    }
}
