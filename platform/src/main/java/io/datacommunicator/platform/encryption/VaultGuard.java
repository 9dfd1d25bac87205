package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.failure.Failure;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Calls Vault from virtual threads and never from the caller's: each attempt ends in time, only so many run at once,
 * what may succeed a moment later is tried again after a random pause, and a Vault that does not work is left in peace
 * for two seconds. What comes out is a value, or what {@link VaultRules} makes of the fault.
 */
final class VaultGuard {
    private static final Duration PEACE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 3;

    private final ExecutorService threads;
    private final Scheduler scheduler;
    private final VaultMetrics metrics;
    private final TimeLimiter limiter;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final Retry retry;

    VaultGuard(Duration timeout, int concurrent, ExecutorService threads, Scheduler scheduler, VaultMetrics metrics) {
        this.threads = threads;
        this.scheduler = scheduler;
        this.metrics = metrics;
        this.limiter = TimeLimiter.of(
                "vault", TimeLimiterConfig.custom().timeoutDuration(timeout).build());
        this.bulkhead = Bulkhead.of(
                "vault",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(concurrent)
                        .maxWaitDuration(timeout)
                        .build());
        this.breaker = CircuitBreaker.of("vault", breakerConfig());
        this.retry = Retry.of("vault", retryConfig());
        metrics.watch(breaker, bulkhead);
    }

    /** For calls that do no harm when they are made twice. */
    <T> Mono<T> repeatable(String operation, Callable<T> call) {
        return run(operation, Retry.decorateCallable(retry, once(call)));
    }

    /** For calls that must not be made twice, whatever became of the first. */
    <T> Mono<T> single(String operation, Callable<T> call) {
        return run(operation, once(call));
    }

    private <T> Mono<T> run(String operation, Callable<T> guarded) {
        return Mono.fromCallable(() -> metrics.timed(operation, guarded))
                .onErrorMap(CallNotPermittedException.class, open -> new Failure.Unavailable(PEACE))
                .onErrorMap(BulkheadFullException.class, full -> new Failure.Unavailable(PEACE))
                .onErrorMap(VaultRules::failure)
                .subscribeOn(scheduler);
    }

    private <T> Callable<T> once(Callable<T> call) {
        Callable<T> limited = TimeLimiter.decorateFutureSupplier(limiter, () -> threads.submit(call));
        return CircuitBreaker.decorateCallable(breaker, Bulkhead.decorateCallable(bulkhead, limited));
    }

    private static CircuitBreakerConfig breakerConfig() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(PEACE)
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(VaultGuard::isUnwell)
                .ignoreException(thrown -> !isUnwell(thrown))
                .writableStackTraceEnabled(false)
                .build();
    }

    private static RetryConfig retryConfig() {
        return RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(100, 3.0, 0.5))
                .retryOnException(VaultGuard::isRepeatable)
                .build();
    }

    private static boolean isUnwell(Throwable thrown) {
        return thrown instanceof TimeoutException
                || (thrown instanceof VaultFault fault && fault.kind().unwell());
    }

    private static boolean isRepeatable(Throwable thrown) {
        return thrown instanceof TimeoutException
                || (thrown instanceof VaultFault fault && fault.kind().repeatable());
    }
}
