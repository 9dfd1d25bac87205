package io.datacommunicator.platform.access;

import static io.datacommunicator.platform.access.SharedField.ALARMS;
import static io.datacommunicator.platform.access.SharedField.COUNTERS;
import static io.datacommunicator.platform.access.SharedField.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadGrantTests {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final MachineId LOBBY = new MachineId(new UUID(0, 1));
    private static final MachineId BAR = new MachineId(new UUID(0, 2));
    private static final OwnerScope WHOLE = OwnerScope.whole(new OwnerId(new UUID(0, 9)));

    /** Counters of March and alarms of April: never alarms of March. */
    private final ReadGrant grant = ReadGrant.some(
            WHOLE,
            Map.of(
                    LOBBY,
                    List.of(
                            new ReadGrant.Entry(Set.of(COUNTERS), MARCH, APRIL),
                            new ReadGrant.Entry(Set.of(ALARMS), APRIL, MAY))));

    @Test
    void entriesDoNotAddUp() {
        assertThat(grant.covers(LOBBY, COUNTERS, MARCH)).isTrue();
        assertThat(grant.covers(LOBBY, ALARMS, MARCH)).isFalse();
        assertThat(grant.covers(LOBBY, COUNTERS, APRIL)).isFalse();
        assertThat(grant.covers(LOBBY, ALARMS, APRIL)).isTrue();
        assertThat(grant.covers(LOBBY, NAME)).isFalse();
        assertThat(grant.covers(LOBBY, ALARMS)).isTrue();
    }

    @Test
    void aTimeBeginsWithItsFromAndEndsBeforeItsUntil() {
        Instant lastOfMarch = APRIL.minusNanos(1);

        assertThat(grant.coversTime(LOBBY, MARCH.minusNanos(1))).isFalse();
        assertThat(grant.coversTime(LOBBY, MARCH)).isTrue();
        assertThat(grant.covers(LOBBY, COUNTERS, lastOfMarch)).isTrue();
        assertThat(grant.coversTime(LOBBY, MAY.minusNanos(1))).isTrue();
        assertThat(grant.coversTime(LOBBY, MAY)).isFalse();
    }

    @Test
    void anotherMachineIsNotCovered() {
        assertThat(grant.covers(BAR)).isFalse();
        assertThat(grant.covers(BAR, COUNTERS)).isFalse();
        assertThat(grant.covers(BAR, COUNTERS, MARCH)).isFalse();
        assertThat(grant.coversTime(BAR, MARCH)).isFalse();
        assertThat(grant.windows(BAR)).isEmpty();
        assertThat(grant.windows(BAR, COUNTERS)).isEmpty();
        assertThat(grant.scope().machineParameter()).containsExactly(LOBBY.value());
        assertThat(grant.scope().narrowedTo(BAR).machineParameter()).isEmpty();
    }

    /** A share of the name must not tell when the machine was read. */
    @Test
    void factsOfTheMachineLetNoReadingBeKnown() {
        ReadGrant named = ReadGrant.some(
                WHOLE,
                Map.of(
                        LOBBY,
                        List.of(
                                new ReadGrant.Entry(Set.of(NAME), null, null),
                                new ReadGrant.Entry(Set.of(COUNTERS), APRIL, MAY))));

        assertThat(named.covers(LOBBY, NAME)).isTrue();
        assertThat(named.coversTime(LOBBY, MARCH)).isFalse();
        assertThat(named.coversTime(LOBBY, APRIL)).isTrue();
        assertThat(named.windows(LOBBY)).containsExactly(new Window(APRIL, MAY));
    }

    @Test
    void windowsOfAFieldAreItsOwn() {
        assertThat(grant.windows(LOBBY, COUNTERS)).containsExactly(new Window(MARCH, APRIL));
        assertThat(grant.windows(LOBBY, ALARMS)).containsExactly(new Window(APRIL, MAY));
        assertThat(grant.windows(LOBBY, NAME)).isEmpty();
        assertThat(grant.windows(LOBBY)).containsExactly(new Window(MARCH, MAY));
    }

    @Test
    void holderSeesEverythingOfHisMachines() {
        ReadGrant everything = ReadGrant.everything(WHOLE.narrowedTo(LOBBY));

        assertThat(everything.everything()).isTrue();
        assertThat(everything.windows(LOBBY)).containsExactly(Window.ALWAYS);
        for (SharedField field : SharedField.values()) {
            assertThat(everything.covers(LOBBY, field, Instant.EPOCH)).isTrue();
            assertThat(everything.covers(BAR, field, Instant.EPOCH)).isFalse();
        }
        assertThat(everything.windows(BAR)).isEmpty();
    }

    @Test
    void anEntryThatEndsBeforeItBeginsCoversNothing() {
        ReadGrant empty =
                ReadGrant.some(WHOLE, Map.of(LOBBY, List.of(new ReadGrant.Entry(Set.of(COUNTERS), APRIL, MARCH))));

        assertThat(empty.coversTime(LOBBY, MARCH.plus(Duration.ofDays(3)))).isFalse();
        assertThat(empty.windows(LOBBY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void includesWhatItCoversStill(String change, ReadGrant now, boolean included) {
        assertThat(now.includes(grant)).isEqualTo(included);
    }

    static Stream<Arguments> changes() {
        ReadGrant.Entry counters = new ReadGrant.Entry(Set.of(COUNTERS), MARCH, APRIL);
        ReadGrant.Entry alarms = new ReadGrant.Entry(Set.of(ALARMS), APRIL, MAY);
        return Stream.of(
                arguments("nothing changed", some(counters, alarms), true),
                arguments("in another order", some(alarms, counters), true),
                arguments("one entry for both", some(new ReadGrant.Entry(Set.of(COUNTERS, ALARMS), null, null)), true),
                arguments("more fields", some(new ReadGrant.Entry(Set.of(COUNTERS, NAME), MARCH, APRIL), alarms), true),
                arguments("longer", some(new ReadGrant.Entry(Set.of(COUNTERS), null, MAY), alarms), true),
                arguments("a field less", some(counters), false),
                arguments(
                        "begins later",
                        some(new ReadGrant.Entry(Set.of(COUNTERS), MARCH.plusNanos(1), APRIL), alarms),
                        false),
                arguments(
                        "ends earlier",
                        some(counters, new ReadGrant.Entry(Set.of(ALARMS), APRIL, MAY.minusNanos(1))),
                        false),
                arguments("another field", some(new ReadGrant.Entry(Set.of(NAME), MARCH, APRIL), alarms), false),
                arguments("another machine", ReadGrant.some(WHOLE, Map.of(BAR, List.of(counters, alarms))), false),
                arguments("no entry", some(), false),
                arguments("everything", ReadGrant.everything(WHOLE), true),
                arguments("everything of another machine", ReadGrant.everything(WHOLE.narrowedTo(BAR)), false),
                arguments(
                        "everything of another owner",
                        ReadGrant.everything(OwnerScope.whole(new OwnerId(new UUID(0, 8)))),
                        false));
    }

    @Test
    void nobodyButAHolderIncludesEverything() {
        ReadGrant everything = ReadGrant.everything(WHOLE.narrowedTo(LOBBY));

        assertThat(grant.includes(everything)).isFalse();
        assertThat(everything.includes(everything)).isTrue();
        assertThat(ReadGrant.everything(WHOLE).includes(everything)).isTrue();
        assertThat(everything.includes(ReadGrant.everything(WHOLE))).isFalse();
    }

    private static ReadGrant some(ReadGrant.Entry... entries) {
        return ReadGrant.some(WHOLE, Map.of(LOBBY, List.of(entries)));
    }
}
