package io.datacommunicator.ui.machine;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.datacommunicator.ui.graphql.Answer;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How this feature names things to a person, also those without a name. */
final class Words {

    private Words() {}

    static String title(Machine machine) {
        return filled(machine.name()).orElseGet(() -> translate("machine.unnamed"));
    }

    static String model(Answer<Machine> answer) {
        Machine machine = answer.value();
        if (machine.model() != null) {
            return machine.model().name();
        }
        if (answer.notShared().hides("model")) {
            return translate("not-shared");
        }
        return machine.articleNumber() == null
                ? translate("machine.model.unknown")
                : translate("machine.model.article", machine.articleNumber().toString());
    }

    /** Label and town; empty where neither is known. */
    static String place(Machine machine) {
        Machine.Place place = machine.placeOrUnknown();
        return Stream.of(filled(place.label()), filled(place.town()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    static String product(ProductCounter counter) {
        return filled(counter.product()).orElseGet(() -> translate("product.unknown", counter.hexCode()));
    }

    static String alarm(AlarmEpisode alarm) {
        return filled(alarm.name()).orElseGet(() -> translate("alarm.unknown", Integer.toString(alarm.bit())));
    }

    static Span notShared() {
        return quiet(translate("not-shared"));
    }

    static Span quiet(String said) {
        Span span = new Span(said);
        span.addClassName("quiet");
        return span;
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }
}
