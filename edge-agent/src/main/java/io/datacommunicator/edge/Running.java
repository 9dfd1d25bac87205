package io.datacommunicator.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the loops of the agent going, each on a thread of its own, until SIGTERM, SIGINT or a bug. The Java machine ends only
 * after {@link #close}, which is last when this is the first resource of its block.
 */
final class Running implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Running.class.getName());
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean broken;

    Running() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop"));
    }

    /** Returns when all loops have ended; false if one of them ended by itself. */
    boolean untilStopped(Loop... loops) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (var loop : loops) {
            threads.add(
                    Thread.ofPlatform().name(loop.getClass().getSimpleName()).start(() -> keep(loop)));
        }
        try {
            stop.await();
        } finally {
            threads.forEach(Thread::interrupt);
            for (var thread : threads) {
                thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        }
        LOG.log(System.Logger.Level.INFO, "stopped");
        return !broken;
    }

    private void keep(Loop loop) {
        try {
            loop.run();
        } catch (InterruptedException | RuntimeException e) {
            if (stop.getCount() > 0) {
                LOG.log(System.Logger.Level.ERROR, "stopping after a bug", e);
                broken = true;
            }
        } finally {
            stop.countDown();
        }
    }

    private void stopAndWait() {
        stop.countDown();
        try {
            if (!closed.await(2 * PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "gave up waiting for a clean stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** Goes on until interrupted. */
    @FunctionalInterface
    interface Loop {
        void run() throws InterruptedException;
    }
}
