package io.datacommunicator.platform.access;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Readable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.connection.SingleConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.binding.BindMarkersFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows within one open transaction of a door. Worthless after the transaction. */
public final class Rows {
    private static final BindMarkersFactory MARKERS = BindMarkersFactory.indexed("$", 1);

    private final DatabaseClient client;

    Rows(Connection connection) {
        this.client = DatabaseClient.builder()
                .connectionFactory(new SingleConnectionFactory(connection, () -> "PostgreSQL", true))
                .bindMarkers(MARKERS)
                .namedParameters(false)
                .build();
    }

    /** The rows in their order. Values are for {@code $1}, {@code $2}, …; a null is given as {@link Null}. */
    public <T> Flux<T> list(String sql, Function<Readable, T> row, Object... values) {
        return bound(sql, values).map(row).all();
    }

    /** The only row, or nothing. More than one is an error. */
    public <T> Mono<T> one(String sql, Function<Readable, T> row, Object... values) {
        return bound(sql, values).map(row).one();
    }

    /** How many rows were written. */
    public Mono<Long> change(String sql, Object... values) {
        return bound(sql, values).fetch().rowsUpdated();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Object... values) {
        DatabaseClient.GenericExecuteSpec spec = client.sql(sql);
        for (int i = 0; i < values.length; i++) {
            spec = values[i] instanceof Null(Class<?> type) ? spec.bindNull(i, type) : spec.bind(i, values[i]);
        }
        return spec;
    }

    /** A null of a type, for a parameter. */
    public record Null(Class<?> type) {
        /** The value, or a null of this type in its place. */
        public static Object or(@Nullable Object value, Class<?> type) {
            return value == null ? new Null(type) : value;
        }
    }
}
