package io.datacommunicator.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** The same operation again and again by some threads, first to warm up and then to count. */
record Load(int threads, Duration warmUp, Duration counted) {

    /** One operation; {@code thread} is 0 to {@code threads - 1}, and no two of one thread overlap. */
    interface Operation {
        void run(int thread) throws Exception;
    }

    Measurement measure(String name, int items, Operation operation) throws InterruptedException, ExecutionException {
        run(warmUp, operation);
        long begin = System.nanoTime();
        List<Long> latencies = run(counted, operation);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Measurement(name, items, took, latencies);
    }

    /** Repeats the operation on all threads until {@code done}; not measured. */
    void repeat(BooleanSupplier done, Operation operation) throws InterruptedException, ExecutionException {
        inParallel(thread -> {
            while (!done.getAsBoolean()) {
                operation.run(thread);
            }
            return List.of();
        });
    }

    private List<Long> run(Duration duration, Operation operation) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + duration.toNanos();
        return inParallel(thread -> until(end, thread, operation));
    }

    private interface Work {
        List<Long> latencies(int thread) throws Exception;
    }

    private List<Long> inParallel(Work work) throws InterruptedException, ExecutionException {
        List<Callable<List<Long>>> workers = IntStream.range(0, threads)
                .<Callable<List<Long>>>mapToObj(thread -> () -> work.latencies(thread))
                .toList();
        List<Long> latencies = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (Future<List<Long>> worker : executor.invokeAll(workers)) {
                latencies.addAll(worker.get());
            }
        }
        return latencies;
    }

    private static List<Long> until(long end, int thread, Operation operation) throws Exception {
        List<Long> latencies = new ArrayList<>();
        long begin = System.nanoTime();
        while (begin < end) {
            operation.run(thread);
            long now = System.nanoTime();
            latencies.add(now - begin);
            begin = now;
        }
        return latencies;
    }
}
