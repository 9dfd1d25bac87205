package io.datacommunicator.platform.telemetry;

import java.util.List;
import java.util.SortedMap;

/** How many of one product were made, on a machine that tells what the code means. */
public record ProductCounter(MachineWords words, int code, long count) {
    /** In the order of the catalogue. */
    public static List<ProductCounter> all(MachineWords words, SortedMap<Integer, Long> counts) {
        return counts.keySet().stream()
                .sorted(words.productOrder())
                .map(code -> new ProductCounter(words, code, counts.getOrDefault(code, 0L)))
                .toList();
    }
}
