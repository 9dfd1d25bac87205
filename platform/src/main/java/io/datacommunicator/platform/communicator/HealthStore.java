package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.MachineDatabase;
import io.datacommunicator.platform.access.OwnerScope;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Rows of {@code machine_data.health}: on the side of the machines, because the order in which they are written is the
 * order of uploads.
 */
@Component
@SuppressWarnings("NullAway") // columns are NOT NULL
final class HealthStore {
    private final MachineDatabase database;

    HealthStore(MachineDatabase database) {
        this.database = database;
    }

    Flux<HealthRow> all(OwnerScope scope) {
        return database.in(
                scope,
                rows -> rows.list(
                        "select communicator, sealed from machine_data.health where owner = $1",
                        row -> new HealthRow(row.get("communicator", UUID.class), row.get("sealed", byte[].class)),
                        scope.owner().value()));
    }

    Mono<Long> keep(OwnerScope scope, HealthRow health) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "insert into machine_data.health (owner, communicator, sealed) values ($1, $2, $3)"
                                        + " on conflict (owner, communicator) do update set sealed = excluded.sealed",
                                scope.owner().value(),
                                health.alias(),
                                health.sealed()))
                .next();
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to a column
    record HealthRow(UUID alias, byte[] sealed) {}
}
