package io.datacommunicator.platform.access;

import io.r2dbc.spi.ConnectionFactory;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The door to machine rows. Row security shows a transaction the rows of its owner alone; stores narrow further to the
 * machines of the scope. Transactions as in {@link CustomerDatabase}.
 */
@Component
public final class MachineDatabase {
    private final Transactions transactions;

    MachineDatabase(ConnectionFactory connections) {
        this.transactions = new Transactions(connections);
    }

    public <T> Flux<T> in(OwnerScope scope, Function<Rows, ? extends Publisher<T>> work) {
        return transactions.with("SET LOCAL app.owner='" + scope.owner().value() + "'", work);
    }
}
