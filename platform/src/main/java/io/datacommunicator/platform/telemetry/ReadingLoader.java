package io.datacommunicator.platform.telemetry;

import graphql.schema.DataFetchingEnvironment;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.platform.id.MachineId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Collects what a document asks of many machines, so that a page of machines is one statement an owner. */
@Component
public final class ReadingLoader {
    private static final String NAME = "readings";

    private final Readings readings;

    ReadingLoader(Readings readings, BatchLoaderRegistry registry) {
        this.readings = readings;
        registry.<Key, List<VisibleReading>>forName(NAME).registerMappedBatchLoader((keys, environment) -> load(keys));
    }

    /** The newest readings of the machine within the span, newest first. */
    public static CompletableFuture<List<VisibleReading>> load(
            DataFetchingEnvironment environment, VisibleMachine machine, ReadingSpan span) {
        DataLoader<Key, List<VisibleReading>> loader = environment.getDataLoader(NAME);
        if (loader == null) {
            throw new IllegalStateException("no loader of readings");
        }
        return loader.load(new Key(machine, span));
    }

    private Mono<Map<Key, List<VisibleReading>>> load(Set<Key> keys) {
        Map<ReadingSpan, List<Key>> bySpan = keys.stream().collect(Collectors.groupingBy(Key::span));
        return Flux.fromIterable(bySpan.entrySet())
                .concatMap(same -> readings.newest(
                                same.getValue().stream().map(Key::machine).toList(), same.getKey())
                        .map(found -> byKey(same.getValue(), found)))
                .collect(HashMap::new, Map::putAll);
    }

    private static Map<Key, List<VisibleReading>> byKey(List<Key> keys, Map<MachineId, List<VisibleReading>> found) {
        return keys.stream()
                .collect(Collectors.toMap(
                        key -> key, key -> found.getOrDefault(key.machine().id(), List.of())));
    }

    /** Equal only for the very same machine object: two grants are never mixed. */
    private record Key(VisibleMachine machine, ReadingSpan span) {}
}
