package io.datacommunicator.platform.telemetry;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.graphql.Page;
import io.datacommunicator.platform.graphql.PageRequest;
import io.datacommunicator.platform.graphql.Pages;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The readings of a machine. */
@Controller
@SchemaMapping(typeName = "Machine")
final class MachineTelemetryController {
    private static final ReadingSpan LATEST = ReadingSpan.newest(1);

    private final Pages pages;

    MachineTelemetryController(Pages pages) {
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

    private static List<MachineReading> together(VisibleMachine machine, List<VisibleReading> readings) {
        return readings.stream()
                .map(reading -> new MachineReading(machine, reading))
                .toList();
    }

    private static String position(MachineReading reading) {
        return new ReadingCursor(reading.reading().takenAt(), reading.reading().id()).text();
    }
}
