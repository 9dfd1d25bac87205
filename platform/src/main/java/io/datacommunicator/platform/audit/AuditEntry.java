package io.datacommunicator.platform.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One deed.
 *
 * @param actor who did it, as {@code person 6f1c…}
 * @param deed a stable word, as {@code machine.updated}
 * @param about names of what it was done to; never content
 */
public record AuditEntry(Instant at, String actor, String deed, Map<String, String> about) {
    public AuditEntry {
        about = Collections.unmodifiableMap(new TreeMap<>(about));
    }
}
