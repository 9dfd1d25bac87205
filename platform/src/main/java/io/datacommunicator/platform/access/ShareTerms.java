package io.datacommunicator.platform.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a share shows, and when.
 *
 * @param from the earliest reading; null: all
 * @param until readings from this time on are not shown; null: never ends
 * @param validFrom before this time the share shows nothing; null: at once
 * @param validUntil from this time on the share shows nothing; null: for ever
 */
public record ShareTerms(
        Set<SharedField> fields,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {
    public ShareTerms {
        fields = Set.copyOf(fields);
    }
}
