package io.datacommunicator.platform.telemetry;

import io.datacommunicator.schema.catalogue.AlarmKind;
import io.datacommunicator.schema.catalogue.Language;
import io.datacommunicator.schema.catalogue.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        return counter.words().product(counter.code()).map(product -> product.name(chosen(language, locale)));
    }

    @SchemaMapping(typeName = "Alarm")
    Optional<String> name(AlarmKind alarm, @Argument @Nullable Language language, Locale locale) {
        return alarm.name(chosen(language, locale));
    }

    @SchemaMapping(typeName = "AlarmEpisode")
    Optional<String> name(AlarmEpisode episode, @Argument @Nullable Language language, Locale locale) {
        return episode.kind().name(chosen(language, locale));
    }

    @SchemaMapping(typeName = "AlarmEpisode")
    int bit(AlarmEpisode episode) {
        return episode.kind().bit();
    }

    @SchemaMapping(typeName = "AlarmEpisode")
    Severity severity(AlarmEpisode episode) {
        return episode.kind().severity();
    }

    @SchemaMapping(typeName = "AlarmEpisode")
    Instant from(AlarmEpisode episode) {
        return episode.from();
    }

    @SchemaMapping(typeName = "AlarmEpisode")
    @Nullable
    Instant until(AlarmEpisode episode) {
        return episode.until();
    }

    @SchemaMapping(typeName = "HistoryBucket")
    LocalDate from(MachineBucket of) {
        return of.bucket().from();
    }

    @SchemaMapping(typeName = "HistoryBucket")
    LocalDate until(MachineBucket of) {
        return of.bucket().until();
    }

    @SchemaMapping(typeName = "HistoryBucket")
    @Nullable
    Long total(MachineBucket of) {
        return of.bucket().total();
    }

    @SchemaMapping(typeName = "HistoryBucket")
    boolean reset(MachineBucket of) {
        return of.bucket().reset();
    }

    @SchemaMapping(typeName = "HistoryBucket")
    List<ProductCounter> products(MachineBucket of) {
        return ProductCounter.all(of.words(), of.bucket().products());
    }

    private static Language chosen(@Nullable Language language, Locale locale) {
        return language == null ? Language.of(locale) : language;
    }
}
