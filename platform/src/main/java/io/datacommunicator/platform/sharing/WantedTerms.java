package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.ShareTerms;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.failure.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a share as somebody wants them, unchecked.
 *
 * @param machines opaque ids
 * @param fields by their numbers
 */
record WantedTerms(
        boolean allMachines,
        List<String> machines,
        List<Integer> fields,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {
    private static final int MOST_MACHINES = 1_000;

    WantedTerms {
        machines = List.copyOf(machines);
        fields = List.copyOf(fields);
    }

    /** Refuses with {@code Invalid} what is no share, and with {@code LimitExceeded} what is too large for one. */
    ShareTerms checked() {
        if (allMachines != machines.isEmpty()) {
            throw new Failure.Invalid("input.terms.machines", "1.." + MOST_MACHINES + ", none where all are shared");
        }
        if (machines.size() > MOST_MACHINES) {
            throw new Failure.LimitExceeded("input.terms.machines", "1.." + MOST_MACHINES);
        }
        if (fields.isEmpty()) {
            throw new Failure.Invalid("input.terms.fields", "at least one");
        }
        requireOrder("input.terms.until", from, until);
        requireOrder("input.terms.validUntil", validFrom, validUntil);
        return new ShareTerms(shared(), from, until, validFrom, validUntil);
    }

    private Set<SharedField> shared() {
        return fields.stream()
                .map(number -> SharedField.numbered(number)
                        .orElseThrow(() -> new Failure.Invalid("input.terms.fields", "numbers of shareable fields")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void requireOrder(String field, @Nullable Instant begin, @Nullable Instant end) {
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw new Failure.Invalid(field, "after its beginning");
        }
    }
}
