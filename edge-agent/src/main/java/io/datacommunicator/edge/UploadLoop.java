package io.datacommunicator.edge;

import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.upload.PersistentUploads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/** Uploads at the start and after each round of reads, a random while later, so that not all agents come at once. */
final class UploadLoop implements Running.Loop {

    private static final System.Logger LOG = System.getLogger(UploadLoop.class.getName());

    private final PersistentUploads uploads;
    private final Duration jitter;
    private final RandomGenerator random;
    private final Semaphore wanted = new Semaphore(1);
    private Optional<OutboxFailure.Reason> failing = Optional.empty();

    UploadLoop(PersistentUploads uploads, Duration jitter, RandomGenerator random) {
        this.uploads = uploads;
        this.jitter = jitter;
        this.random = random;
    }

    /** There is something new to upload. */
    void wake() {
        wanted.release();
    }

    @Override
    public void run() throws InterruptedException {
        while (true) {
            wanted.acquire();
            Thread.sleep(Duration.ofMillis(random.nextLong(jitter.toMillis() + 1)));
            wanted.drainPermits();
            deliver();
        }
    }

    /** Says that the outbox fails when it begins to, or fails otherwise than before, and when it works again. */
    void deliver() throws InterruptedException {
        try {
            uploads.deliver();
            if (failing.isPresent()) {
                LOG.log(System.Logger.Level.INFO, "the outbox works again");
            }
            failing = Optional.empty();
        } catch (OutboxFailure e) {
            if (!failing.equals(Optional.of(e.reason()))) {
                LOG.log(System.Logger.Level.ERROR, "no upload, the outbox fails: {0}", e.reason());
            }
            failing = Optional.of(e.reason());
        }
    }
}
