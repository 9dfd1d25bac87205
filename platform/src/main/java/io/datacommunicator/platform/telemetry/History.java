package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.access.Window;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a machine produced by day, week or month. Needs only the readings at the borders of the buckets. */
@Component
final class History {
    static final int MOST_BUCKETS = 400;

    private final Readings readings;

    History(Readings readings) {
        this.readings = readings;
    }

    Mono<List<HistoryBucket>> of(VisibleMachine machine, LocalDate from, LocalDate until, Bucket by) {
        if (!from.isBefore(until)) {
            return Mono.error(new Failure.Invalid("until", "after from"));
        }
        if (ChronoUnit.DAYS.between(from, until) / days(by) > MOST_BUCKETS) {
            return Mono.error(new Failure.LimitExceeded("until", MOST_BUCKETS + " buckets"));
        }
        List<LocalDate> borders = BorderRules.borders(from, until, by);
        List<Instant> instants = borders.stream()
                .map(day -> BorderRules.instant(day, machine.timeZone()))
                .toList();
        List<Window> windows = machine.grant().windows(machine.id(), SharedField.COUNTERS);
        return readings.lastBefore(machine, windows, instants)
                .map(found -> HistoryRules.buckets(borders, machine.timeZone(), found));
    }

    private static int days(Bucket by) {
        return switch (by) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
        };
    }
}
