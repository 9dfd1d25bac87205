package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.telemetry.MachineWords;
import io.datacommunicator.platform.telemetry.ProductCounter;
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

/** Tells episodes and sums, in the language asked for where they have words. */
@Controller
final class HistoryWordsController {
    @SchemaMapping(typeName = "AlarmEpisode")
    Optional<String> name(AlarmEpisode episode, @Argument @Nullable Language language, Locale locale) {
        return episode.kind().name(MachineWords.language(language, locale));
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
}
