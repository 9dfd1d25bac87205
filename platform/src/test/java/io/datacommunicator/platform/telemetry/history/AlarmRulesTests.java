package io.datacommunicator.platform.telemetry.history;

import static io.datacommunicator.platform.telemetry.history.ShownForTests.alarmed;
import static io.datacommunicator.platform.telemetry.history.ShownForTests.grant;
import static io.datacommunicator.platform.telemetry.history.ShownForTests.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.encryption.VisibleReading;
import io.datacommunicator.schema.catalogue.AlarmKind;
import io.datacommunicator.schema.catalogue.Severity;
import io.datacommunicator.schema.catalogue.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlarmRulesTests {
    private static final int WATER = 1;
    private static final int CLEANING = 13;
    private static final int READY = 20;
    private static final int NOBODY_KNOWS = 99;
    private static final String MONDAY = "2026-03-09T05:00:00Z";
    private static final String TUESDAY = "2026-03-10T05:00:00Z";
    private static final String WEDNESDAY = "2026-03-11T05:00:00Z";

    @Test
    void anEpisodeBeginsWithItsFirstReadingAndEndsWithTheFirstWithoutIt() {
        assertThat(episodes(alarmed(WEDNESDAY), alarmed(TUESDAY, WATER), alarmed(MONDAY)))
                .containsExactly(episode(WATER, TUESDAY, WEDNESDAY));
    }

    @Test
    void oneThatStandsInTheOldestReadingBeginsThereAndOneThatStandsInTheNewestIsOpen() {
        assertThat(episodes(alarmed(TUESDAY, WATER), alarmed(MONDAY, WATER)))
                .containsExactly(episode(WATER, MONDAY, null));
    }

    @Test
    void anAlarmThatComesAgainIsAnotherEpisode() {
        assertThat(episodes(alarmed(WEDNESDAY, WATER), alarmed(TUESDAY), alarmed(MONDAY, WATER)))
                .containsExactly(episode(WATER, WEDNESDAY, null), episode(WATER, MONDAY, TUESDAY));
    }

    @Test
    void newestComesFirstThenTheLowerBit() {
        assertThat(episodes(alarmed(TUESDAY, CLEANING, WATER), alarmed(MONDAY)))
                .containsExactly(episode(WATER, TUESDAY, null), episode(CLEANING, TUESDAY, null));
    }

    @Test
    void statesAndUnknownBitsAreNoAlarms() {
        assertThat(episodes(alarmed(MONDAY, READY, NOBODY_KNOWS))).isEmpty();
    }

    @Test
    void openOnesAreThoseThatStandTheGravestFirst() {
        List<VisibleReading> readings = List.of(alarmed(TUESDAY, CLEANING, WATER), alarmed(MONDAY, CLEANING));

        assertThat(AlarmRules.open(readings, AlarmRulesTests::kind))
                .containsExactly(episode(WATER, TUESDAY, null), episode(CLEANING, MONDAY, null));
        assertThat(AlarmRules.open(List.of(alarmed(TUESDAY), alarmed(MONDAY, WATER)), AlarmRulesTests::kind))
                .isEmpty();
    }

    @Test
    void aReadingWhoseAlarmsAreNotSharedEndsNothing() {
        var countersAlone = grant(Set.of(SharedField.COUNTERS), null, null);

        assertThat(episodes(
                        alarmed(WEDNESDAY, WATER),
                        shown(TUESDAY, Map.of(), List.of(), countersAlone),
                        alarmed(MONDAY, WATER)))
                .containsExactly(episode(WATER, MONDAY, null));
        assertThat(episodes(shown(TUESDAY, Map.of(), List.of(WATER), countersAlone)))
                .isEmpty();
    }

    @Test
    void withoutReadingsThereIsNothing() {
        assertThat(episodes()).isEmpty();
    }

    private static List<AlarmEpisode> episodes(VisibleReading... newestFirst) {
        return AlarmRules.episodes(List.of(newestFirst), AlarmRulesTests::kind);
    }

    private static AlarmEpisode episode(int bit, String from, String until) {
        return new AlarmEpisode(
                kind(bit),
                Instant.parse(from),
                Stream.ofNullable(until).map(Instant::parse).findFirst().orElse(null));
    }

    private static AlarmKind kind(int bit) {
        Severity severity = switch (bit) {
            case WATER -> Severity.BLOCKING;
            case CLEANING -> Severity.MAINTENANCE;
            case READY -> Severity.STATE;
            default -> Severity.UNKNOWN;
        };
        return new AlarmKind(bit, severity, severity == Severity.UNKNOWN ? null : new Text("a", "a", "a", "a"));
    }
}
