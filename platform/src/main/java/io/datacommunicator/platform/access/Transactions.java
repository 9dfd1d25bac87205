package io.datacommunicator.platform.access;

import io.datacommunicator.platform.failure.Failure;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Opens, ends and cleans up the doors' transactions. The settings that row security asks for travel in one message with
 * {@code BEGIN} and are local to the transaction, so a pooled connection carries nothing to its next user.
 */
final class Transactions {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ConnectionFactory connections;

    Transactions(ConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * The rows of the work, after the transaction has ended: whoever uses them holds no connection meanwhile, and sees
     * nothing that was not committed.
     *
     * @param settings nothing but names, UUIDs and hexadecimal digits of our own making
     */
    <T> Flux<T> with(String settings, Function<Rows, ? extends Publisher<T>> work) {
        return Mono.usingWhen(
                        connections.create(),
                        connection -> begin(connection, settings)
                                .thenMany(Flux.defer(() -> work.apply(new Rows(connection))))
                                .collectList(),
                        connection -> closeAfter(connection, connection.commitTransaction()),
                        (connection, error) -> closeAfter(connection, rollback(connection)),
                        connection -> closeAfter(connection, rollback(connection)))
                .onErrorMap(Transactions::databaseIsGone, error -> new Failure.Unavailable(RETRY_AFTER))
                .flatMapIterable(rows -> rows);
    }

    private static Mono<Void> begin(Connection connection, String settings) {
        return run(connection, "BEGIN; " + settings);
    }

    /**
     * Sent in any case. The driver's own roll-back sends nothing while it believes that no transaction is open, which it
     * does until {@code BEGIN} was answered: whoever cancels before would leave the transaction to the next user.
     */
    private static Mono<Void> rollback(Connection connection) {
        return run(connection, "ROLLBACK");
    }

    private static Mono<Void> run(Connection connection, String sql) {
        return Flux.from(connection.createStatement(sql).execute())
                .flatMap(Result::getRowsUpdated)
                .then();
    }

    private static Mono<Void> closeAfter(Connection connection, Publisher<Void> end) {
        return Mono.from(end)
                .then(Mono.defer(() -> Mono.from(connection.close())))
                .onErrorResume(error -> Mono.from(connection.close()).then(Mono.error(error)));
    }

    /** Resource errors, and class 57P of SQLSTATE: the server is shutting down or starting up. */
    private static boolean databaseIsGone(Throwable error) {
        return error instanceof R2dbcNonTransientResourceException
                || error instanceof R2dbcTransientException
                || error instanceof DataAccessResourceFailureException
                || error instanceof TransientDataAccessException
                || hasShutdownState(error)
                || (error.getCause() != null && databaseIsGone(error.getCause()));
    }

    private static boolean hasShutdownState(Throwable error) {
        return error instanceof R2dbcException state
                && state.getSqlState() != null
                && (state.getSqlState().startsWith("57P") || state.getSqlState().startsWith("08"));
    }
}
