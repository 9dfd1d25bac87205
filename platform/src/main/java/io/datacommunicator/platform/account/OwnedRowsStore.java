package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.MachineDatabase;
import io.datacommunicator.platform.access.OwnerScope;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every row of the machine side that belongs to one owner, for the end of his account. */
@Component
final class OwnedRowsStore {
    private static final List<String> TABLES = List.of("reading", "health", "obligation", "data_key", "machine");

    private final MachineDatabase database;

    OwnedRowsStore(MachineDatabase database) {
        this.database = database;
    }

    /** All but the owner's own row, which names his key. */
    Mono<Void> remove(OwnerScope scope) {
        return database.in(
                        scope,
                        rows -> Flux.fromIterable(TABLES)
                                .concatMap(table -> rows.change(
                                        "delete from machine_data." + table + " where owner = $1",
                                        scope.owner().value())))
                .then();
    }

    Mono<Void> removeOwner(OwnerScope scope) {
        return database.in(
                        scope,
                        rows -> rows.change(
                                "delete from machine_data.owner where owner = $1",
                                scope.owner().value()))
                .then();
    }
}
