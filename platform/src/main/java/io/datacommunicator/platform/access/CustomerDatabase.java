package io.datacommunicator.platform.access;

import io.r2dbc.spi.ConnectionFactory;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The door to customer rows. Row security shows a transaction exactly the rows of its scope, whatever the SQL says.
 * The work is one transaction: committed when it completes, rolled back when it fails or is cancelled; its rows arrive
 * after the commit. Work never opens another transaction. A database that is gone is {@code Failure.Unavailable}.
 */
@Component
public final class CustomerDatabase {
    private final Transactions transactions;

    CustomerDatabase(ConnectionFactory connections) {
        this.transactions = new Transactions(connections);
    }

    public <T> Flux<T> in(CustomerScope scope, Function<Rows, ? extends Publisher<T>> work) {
        return transactions.with(setting(scope), work);
    }

    private static String setting(CustomerScope scope) {
        return switch (scope) {
            case AccountScope account ->
                "SET LOCAL app.account='" + account.account().value() + "'";
            case LoginScope login -> "SET LOCAL " + login.setting();
            case ExpiredScope expired -> "SET LOCAL app.expired='" + expired.now() + "'";
            case InstallationScope installation -> "";
        };
    }
}
