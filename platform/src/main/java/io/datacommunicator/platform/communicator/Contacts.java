package io.datacommunicator.platform.communicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.OwnAccount;
import io.datacommunicator.platform.communicator.HealthStore.HealthRow;
import io.datacommunicator.platform.encryption.RecordCipher;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** When communicators were last heard of: to the hour, sealed, and written at most once an hour for each. */
@Component
final class Contacts {
    private static final int REMEMBERED = 100_000;

    private final HealthStore store;
    private final RecordCipher cipher;
    private final Clock clock;
    private final Cache<UUID, Instant> written =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Contacts(HealthStore store, RecordCipher cipher, Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** What stands sealed for one communicator. */
    record Health(Instant lastContact) {}

    Mono<Long> noted(Caller.Device box) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (hour.equals(written.getIfPresent(box.alias()))) {
            return Mono.just(0L);
        }
        return cipher.sealHealth(box.scope(), box.alias(), new Health(hour))
                .flatMap(content -> store.keep(box.scope(), new HealthRow(box.alias(), content)))
                .doOnNext(_ -> written.put(box.alias(), hour));
    }

    /** The last contact by name on the machine side. */
    Mono<Map<UUID, Instant>> of(OwnAccount own) {
        return store.all(own.owner())
                .concatMap(row -> cipher.openHealth(own, row.alias(), row.sealed(), Health.class)
                        .map(health -> Map.entry(row.alias(), health.lastContact())))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
