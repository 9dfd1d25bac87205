package io.datacommunicator.platform.telemetry;

import io.datacommunicator.schema.catalogue.AlarmKind;
import io.datacommunicator.schema.catalogue.Language;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Says codes and bits in the language asked for, or else in that of the request. */
@Controller
final class WordsController {
    @SchemaMapping(typeName = "ProductCounter")
    Optional<String> product(ProductCounter counter, @Argument @Nullable Language language, Locale locale) {
        return counter.words()
                .product(counter.code())
                .map(product -> product.name(MachineWords.language(language, locale)));
    }

    @SchemaMapping(typeName = "Alarm")
    Optional<String> name(AlarmKind alarm, @Argument @Nullable Language language, Locale locale) {
        return alarm.name(MachineWords.language(language, locale));
    }
}
