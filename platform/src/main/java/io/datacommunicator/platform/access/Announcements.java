package io.datacommunicator.platform.access;

import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Wrapped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Tells every instance of the platform which readings were stored, by {@code NOTIFY}. Best effort: an announcement can
 * be lost when the database or an instance goes away, the reading cannot. Sent in bundles after the readings' own
 * transactions, because a {@code NOTIFY} makes committing transactions wait for each other.
 */
@Component
public final class Announcements implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final String CHANNEL = "reading_stored";
    private static final Duration BUNDLING = Duration.ofMillis(100);
    /** PostgreSQL takes 8000 bytes; one announcement has 111. */
    private static final int BUNDLE = 64;

    private final ConnectionFactory connections;
    private final Sinks.Many<Announcement> outgoing = Sinks.many().multicast().onBackpressureBuffer(8192, false);
    private final Flux<Announcement> incoming;
    private final Disposable.Swap sending = Disposables.swap();

    Announcements(ConnectionFactory connections) {
        this.connections = connections;
        this.incoming = Flux.usingWhen(unpooled(connections).create(), Announcements::listen, Connection::close)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(10)))
                .publish()
                .refCount(1, Duration.ofSeconds(5));
    }

    /** Queues the announcements and returns at once. */
    public void announce(List<Announcement> announcements) {
        synchronized (outgoing) {
            announcements.forEach(outgoing::tryEmitNext);
        }
    }

    /** All announcements of all instances from now on. Listens only while somebody does. */
    public Flux<Announcement> all() {
        return incoming;
    }

    @Override
    public void start() {
        sending.update(outgoing.asFlux()
                .bufferTimeout(BUNDLE, BUNDLING)
                .onBackpressureDrop()
                .concatMap(this::send)
                .subscribe());
    }

    @Override
    public void stop() {
        sending.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        Disposable current = sending.get();
        return current != null && !current.isDisposed();
    }

    private Mono<Void> send(List<Announcement> bundle) {
        String payload = bundle.stream().map(Announcement::text).collect(Collectors.joining("\n"));
        return Mono.usingWhen(
                        connections.create(),
                        connection -> Flux.from(connection
                                        .createStatement("select pg_notify($1, $2)")
                                        .bind(0, CHANNEL)
                                        .bind(1, payload)
                                        .execute())
                                .flatMap(Result::getRowsUpdated)
                                .then(),
                        Connection::close)
                .onErrorResume(error -> {
                    LOG.warn(
                            "{} announcements were lost: {}",
                            bundle.size(),
                            error.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    private static Flux<Announcement> listen(Connection connection) {
        PostgresqlConnection postgres = (PostgresqlConnection) connection;
        return postgres.createStatement("LISTEN " + CHANNEL)
                .execute()
                .flatMap(Result::getRowsUpdated)
                .thenMany(postgres.getNotifications())
                .flatMapIterable(notification -> payload(notification.getParameter()))
                .map(Announcement::of);
    }

    private static List<String> payload(@Nullable String parameter) {
        return parameter == null ? List.of() : parameter.lines().toList();
    }

    private static ConnectionFactory unpooled(ConnectionFactory connections) {
        return connections instanceof Wrapped<?> wrapped && wrapped.unwrap() instanceof ConnectionFactory inner
                ? unpooled(inner)
                : connections;
    }
}
