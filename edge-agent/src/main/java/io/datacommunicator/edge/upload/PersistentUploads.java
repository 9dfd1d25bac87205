package io.datacommunicator.edge.upload;

import io.datacommunicator.edge.outbox.OutboxFailure;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries again and again, with pauses, until nothing waits. Logs when the platform goes and when it is back, not between. */
public final class PersistentUploads {

    private static final System.Logger LOG = System.getLogger(PersistentUploads.class.getName());

    private final Uploads uploads;
    private final Retry retry;
    private final Consumer<Delivery> heard;
    private boolean reachable = true;

    /**
     * Gives up after so many attempts without progress.
     *
     * @param heard is told of every delivery, and of a stall when it begins
     */
    public PersistentUploads(Uploads uploads, Backoff backoff, int attempts, Consumer<Delivery> heard) {
        this.uploads = uploads;
        this.heard = heard;
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
        if (delivery instanceof Delivery.Stalled stalled) {
            stalled(stalled);
        } else {
            delivered(delivery);
        }
        return delivery;
    }

    private void stalled(Delivery.Stalled stalled) {
        if (reachable) {
            reachable = false;
            LOG.log(System.Logger.Level.WARNING, "uploads wait: {0}", stalled.code());
            heard.accept(stalled);
        }
    }

    private void delivered(Delivery delivery) {
        if (!reachable) {
            reachable = true;
            LOG.log(System.Logger.Level.INFO, "uploads go through again");
        }
        heard.accept(delivery);
    }

    private static Duration pause(Backoff backoff, int attempt, Delivery delivery) {
        return backoff.after(
                attempt, delivery instanceof Delivery.Stalled stalled ? stalled.retryAfter() : Optional.empty());
    }
}
