package io.datacommunicator.platform.access;

import io.datacommunicator.platform.failure.Failure;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Wrapped;
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
                        Transactions::discard)
                .onErrorMap(Transactions::databaseIsGone, error -> new Failure.Unavailable(RETRY_AFTER))
                .flatMapIterable(rows -> rows);
    }

    private static Mono<Void> begin(Connection connection, String settings) {
        return run(connection, "BEGIN; " + settings);
    }

    /**
     * Whoever cancels does so on another thread, while {@code BEGIN} or a statement of the work may be about to be sent:
     * a roll-back could go before it, and the next user of the connection would find a transaction with another's scope.
     * So nobody uses the connection again, and the server rolls back what it finds open.
     */
    private static Mono<Void> discard(Connection connection) {
        Mono<Void> end = connection instanceof Wrapped<?> pooled && pooled.unwrap() instanceof Connection physical
                ? Mono.from(physical.close()).onErrorComplete()
                : Mono.empty();
        return end.then(Mono.defer(() -> Mono.from(connection.close())));
    }

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
