package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.schema.catalogue.AlarmKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alarm over the readings in which it stood.
 *
 * @param until the first reading in which it stood no more; null while it stands
 */
record AlarmEpisode(AlarmKind kind, Instant from, @Nullable Instant until) implements Granted {
    @Override
    public boolean covers(int fieldNumber) {
        return fieldNumber != OWNER_ONLY;
    }
}
