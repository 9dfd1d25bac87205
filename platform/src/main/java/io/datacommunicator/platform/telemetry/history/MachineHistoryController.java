package io.datacommunicator.platform.telemetry.history;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.telemetry.MachineWords;
import io.datacommunicator.platform.telemetry.ReadingLoader;
import io.datacommunicator.platform.telemetry.ReadingSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What many readings together tell of a machine. */
@Controller
@SchemaMapping(typeName = "Machine")
final class MachineHistoryController {
    /** More than a year of daily readings. */
    private static final ReadingSpan FOR_EPISODES = ReadingSpan.newest(400);

    private final History history;

    MachineHistoryController(History history) {
        this.history = history;
    }

    @SchemaMapping
    Mono<List<MachineBucket>> history(
            VisibleMachine machine, @Argument LocalDate from, @Argument LocalDate until, @Argument Bucket by) {
        MachineWords words = new MachineWords(machine);
        return history.of(machine, from, until, by)
                .map(buckets -> buckets.stream()
                        .map(bucket -> new MachineBucket(words, bucket))
                        .toList());
    }

    @SchemaMapping
    CompletableFuture<List<AlarmEpisode>> openAlarms(VisibleMachine machine, DataFetchingEnvironment environment) {
        return ReadingLoader.load(environment, machine, FOR_EPISODES)
                .thenApply(found -> AlarmRules.open(found, new MachineWords(machine)::alarm));
    }

    @SchemaMapping
    CompletableFuture<List<AlarmEpisode>> alarmEpisodes(
            VisibleMachine machine, @Argument int first, DataFetchingEnvironment environment) {
        if (first < 1 || first > 100) {
            throw new Failure.LimitExceeded("first", "1..100");
        }
        return ReadingLoader.load(environment, machine, FOR_EPISODES)
                .thenApply(found -> AlarmRules.episodes(found, new MachineWords(machine)::alarm).stream()
                        .limit(first)
                        .toList());
    }
}
