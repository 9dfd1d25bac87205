package io.datacommunicator.edge.upload;

import io.datacommunicator.edge.outbox.OutboxFailure;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;

/** Tries again and again, with pauses, until nothing waits. Logs when the platform goes and when it is back, not between. */
public final class PersistentUploads {

    private static final System.Logger LOG = System.getLogger(PersistentUploads.class.getName());

    private final Uploads uploads;
    private final Retry retry;
    private boolean reachable = true;

    /** Gives up after so many attempts without progress. */
    public PersistentUploads(Uploads uploads, Backoff backoff, int attempts) {
        this.uploads = uploads;
        this.retry = Retry.of(
                "upload",
                RetryConfig.<Delivery>custom()
                        .maxAttempts(attempts)
                        .retryOnResult(Delivery.Stalled.class::isInstance)
                        .retryOnException(failure -> false)
                        .intervalBiFunction((attempt, outcome) ->
                                pause(backoff, attempt, outcome.getOrNull()).toMillis())
                        .build());
    }

    /** Returns when nothing waits, or stalled after the last attempt. */
    public Delivery deliver() throws OutboxFailure, InterruptedException {
        try {
            return retry.executeCallable(this::attempt);
        } catch (OutboxFailure | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("an attempt throws nothing else", e);
        }
    }

    private Delivery attempt() throws OutboxFailure, InterruptedException {
        var delivery = uploads.deliver();
        switch (delivery) {
            case Delivery.Stalled stalled
            when reachable -> {
                LOG.log(System.Logger.Level.WARNING, "uploads wait: {0}", stalled.code());
                reachable = false;
            }
            case Delivery.Done done
            when !reachable -> {
                LOG.log(System.Logger.Level.INFO, "uploads go through again");
                reachable = true;
            }
            case Delivery.Stalled stalled -> {}
            case Delivery.Done done -> {}
            case Delivery.Progress progress -> {}
        }
        return delivery;
    }

    private static Duration pause(Backoff backoff, int attempt, Delivery delivery) {
        return backoff.after(
                attempt, delivery instanceof Delivery.Stalled stalled ? stalled.retryAfter() : Optional.empty());
    }
}
