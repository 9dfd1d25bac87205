package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.access.Window;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.telemetry.Readings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a machine produced by day, week or month. Needs only the last reading of each day. */
@Component
final class History {
    private final Readings readings;

    History(Readings readings) {
        this.readings = readings;
    }

    /** Refuses spans that are too long or end before they begin. */
    Mono<List<HistoryBucket>> of(VisibleMachine machine, LocalDate from, LocalDate until, Bucket by) {
        return Mono.fromSupplier(() -> BorderRules.borders(from, until, by))
                .flatMap(borders -> readings.lastOfDays(machine, counted(machine), days(machine, borders))
                        .map(found -> HistoryRules.buckets(borders, machine.timeZone(), found)));
    }

    private static List<Window> counted(VisibleMachine machine) {
        return machine.grant().windows(machine.id(), SharedField.COUNTERS);
    }

    /** A few more on both sides, which tell stale values from counters that began anew. */
    private static List<Instant> days(VisibleMachine machine, List<LocalDate> borders) {
        return borders.getFirst()
                .minusDays(EpochRules.DAYS_TO_COME_BACK)
                .datesUntil(borders.getLast().plusDays(EpochRules.DAYS_TO_COME_BACK + 1))
                .map(day -> BorderRules.instant(day, machine.timeZone()))
                .toList();
    }
}
