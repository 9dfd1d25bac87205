package io.datacommunicator.ui.sharing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.datacommunicator.ui.text.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How this feature says things to a person. */
final class Words {

    private Words() {}

    /** A shape, a colour and always a word. */
    static Span state(SubAccount.State state) {
        return switch (state) {
            case INVITED -> mark(VaadinIcon.CLOCK, "soon", "sub-account.state.INVITED");
            case ACTIVE -> mark(VaadinIcon.CHECK_CIRCLE_O, "fine", "sub-account.state.ACTIVE");
            case EXPIRED -> mark(VaadinIcon.BAN, "state", "sub-account.state.EXPIRED");
        };
    }

    static Span state(Share.State state) {
        return switch (state) {
            case ACTIVE -> mark(VaadinIcon.CHECK_CIRCLE_O, "fine", "share.state.ACTIVE");
            case PAUSED -> mark(VaadinIcon.PAUSE, "state", "share.state.PAUSED");
            case AHEAD -> mark(VaadinIcon.CLOCK, "soon", "share.state.AHEAD");
            case OVER -> mark(VaadinIcon.BAN, "state", "share.state.OVER");
        };
    }

    /** What a share shows, in a sentence or two. */
    static Paragraph summary(Share share, Locale locale) {
        List<String> said = new ArrayList<>();
        said.add(translate("share.shows", machines(share), fields(share)));
        if (share.from() != null) {
            said.add(translate("share.since", day(share.from(), locale)));
        }
        if (share.until() != null) {
            said.add(translate("share.until", day(share.until(), locale)));
        }
        if (share.validFrom() != null) {
            said.add(translate("share.begins", day(share.validFrom(), locale)));
        }
        if (share.validUntil() != null) {
            said.add(translate("share.ends", day(share.validUntil(), locale)));
        }
        return new Paragraph(String.join(" ", said));
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static Paragraph quiet(String said) {
        Paragraph paragraph = new Paragraph(said);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private static String machines(Share share) {
        return share.allMachines()
                ? translate("share.all-machines")
                : share.machines().stream().map(NamedMachine::called).collect(Collectors.joining(", "));
    }

    private static String fields(Share share) {
        return share.fields().stream().map(Share.Field::label).collect(Collectors.joining(", "));
    }

    private static String day(Instant instant, Locale locale) {
        return Days.inFull(dayOf(instant), locale);
    }

    private static Span mark(VaadinIcon shape, String look, String key) {
        Icon icon = shape.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span mark = new Span(icon, new Span(translate(key)));
        mark.addClassNames("mark", "mark-" + look);
        return mark;
    }
}
