package io.datacommunicator.platform.telemetry;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.Page;
import io.datacommunicator.platform.graphql.PageRequest;
import io.datacommunicator.platform.graphql.Pages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What readings add to a machine. */
@Controller
@SchemaMapping(typeName = "Machine")
final class MachineTelemetryController {
    /** More than a year of daily readings. */
    private static final int READINGS_FOR_EPISODES = 400;

    private static final ReadingSpan LATEST = ReadingSpan.newest(1);
    private static final ReadingSpan FOR_EPISODES = ReadingSpan.newest(READINGS_FOR_EPISODES);

    private final History history;
    private final Pages pages;

    MachineTelemetryController(History history, Pages pages) {
        this.history = history;
        this.pages = pages;
    }

    @SchemaMapping
    CompletableFuture<@Nullable MachineReading> latestReading(
            VisibleMachine machine, DataFetchingEnvironment environment) {
        return ReadingLoader.load(environment, machine, LATEST)
                .thenApply(found -> found.isEmpty() ? null : new MachineReading(machine, found.getFirst()));
    }

    @SchemaMapping
    CompletableFuture<Page<MachineReading>> readings(
            VisibleMachine machine,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Instant from,
            @Argument @Nullable Instant until,
            DataFetchingEnvironment environment) {
        PageRequest page = pages.request("Machine.readings", first, after);
        ReadingSpan span =
                new ReadingSpan(first + 1, page.after().map(ReadingCursor::of).orElse(null), from, until);
        return ReadingLoader.load(environment, machine, span)
                .thenApply(found -> pages.read(page, together(machine, found), MachineTelemetryController::position));
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

    private static List<MachineReading> together(VisibleMachine machine, List<VisibleReading> readings) {
        return readings.stream()
                .map(reading -> new MachineReading(machine, reading))
                .toList();
    }

    private static String position(MachineReading reading) {
        return new ReadingCursor(reading.reading().takenAt(), reading.reading().id()).text();
    }
}
