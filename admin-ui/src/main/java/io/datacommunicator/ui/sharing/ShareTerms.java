package io.datacommunicator.ui.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a share is to show.
 *
 * @param fields by their numbers
 * @param from the earliest reading; null: all
 * @param until readings from this time on are not shown; null: never ends
 * @param validFrom when the share begins; null: at once
 * @param validUntil when the share ends; null: never
 */
record ShareTerms(
        boolean allMachines,
        Set<String> machines,
        Set<Integer> fields,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    Map<String, @Nullable Object> input() {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("allMachines", allMachines);
        input.put("machines", allMachines ? List.of() : List.copyOf(machines));
        input.put("fields", fields.stream().sorted().toList());
        input.put("from", text(from));
        input.put("until", text(until));
        input.put("validFrom", text(validFrom));
        input.put("validUntil", text(validUntil));
        return input;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
