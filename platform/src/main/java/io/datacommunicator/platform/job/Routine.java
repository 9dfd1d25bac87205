package io.datacommunicator.platform.job;

import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Work that is done again and again, by one instance at a time. A failure waits for the next time. */
public record Routine(String name, Duration every, Supplier<Mono<Void>> work) {}
