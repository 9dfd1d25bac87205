package io.datacommunicator.ui.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Machines, fields and times that somebody may see. */
record Share(
        String id,
        boolean allMachines,
        List<NamedMachine> machines,
        List<Field> fields,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        State state) {

    enum State {
        ACTIVE,
        PAUSED,
        AHEAD,
        OVER
    }

    /** A field as far as a share tells it. */
    record Field(int number, String label) {}

    ShareTerms terms() {
        return new ShareTerms(
                allMachines,
                machines.stream().map(NamedMachine::id).collect(Collectors.toUnmodifiableSet()),
                numbers(),
                from,
                until,
                validFrom,
                validUntil);
    }

    Set<Integer> numbers() {
        return fields.stream().map(Field::number).collect(Collectors.toUnmodifiableSet());
    }
}
