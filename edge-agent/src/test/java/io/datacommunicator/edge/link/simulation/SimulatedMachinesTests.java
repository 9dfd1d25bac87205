package io.datacommunicator.edge.link.simulation;

import static io.datacommunicator.schema.catalogue.Maintenance.CLEANING;
import static io.datacommunicator.schema.catalogue.Maintenance.DESCALING;
import static io.datacommunicator.schema.catalogue.Maintenance.FILTER_CHANGE;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class SimulatedMachinesTests {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant START = Instant.parse("2026-03-02T03:30:00Z");
    private static final int HISTORY = 90;

    @Test
    void e6BeginsAsCaptured() throws Exception {
        var state = at(START, SimulatedMachines::e6);
        assertThat(state.identity()).isEqualTo(new MachineIdentity(15326, 0xCE12, 0x0228, LocalDate.of(2020, 2, 21)));
        assertThat(state.counters())
                .contains(entry(0, 334L), entry(2, 39L), entry(3, 152L), entry(0x0D, 103L), entry(0x12, 2L))
                .doesNotContainKeys(5, 7);
        assertThat(state.maintenanceCounts()).containsEntry(CLEANING, 21L);
        assertThat(state.maintenancePercents()).containsExactly(entry(CLEANING, 0), entry(DESCALING, 70));
        assertThat(state.alarmBits()).containsExactly(1, 36);
    }

    @Test
    void gigaBeginsAsCaptured() throws Exception {
        var state = at(START, SimulatedMachines::giga);
        assertThat(state.identity()).isEqualTo(new MachineIdentity(13724, 5522, 50, LocalDate.of(2015, 11, 13)));
        assertThat(state.counters()).contains(entry(0, 21207L), entry(3, 6740L), entry(0x2E, 2870L), entry(0x30, 17L));
        assertThat(state.maintenancePercents())
                .containsExactly(entry(CLEANING, 0), entry(FILTER_CHANGE, 30), entry(DESCALING, 70));
        assertThat(state.alarmBits()).containsExactly(13, 37, 52);
        assertThat(state.rawFrames())
                .extracting(frame -> frame.name())
                .containsExactly("advert", "about", "status", "counters", "maintenance", "percent");
    }

    @Test
    void theSameInstantGivesTheSameState() throws Exception {
        var noon = START.plus(Duration.ofDays(40));
        assertThat(at(noon, SimulatedMachines::e6)).isEqualTo(at(noon, SimulatedMachines::e6));
        assertThat(at(noon, SimulatedMachines::giga)).isEqualTo(at(noon, SimulatedMachines::giga));
    }

    @Test
    void aPastThatIsReadLaterIsTheSamePast() throws Exception {
        var history = history(SimulatedMachines::giga);
        assertThat(at(START.plus(Duration.ofDays(17)), SimulatedMachines::giga)).isEqualTo(history.get(17));
    }

    @Test
    void countsNeverFall() throws Exception {
        for (var history : List.of(history(SimulatedMachines::e6), history(SimulatedMachines::giga))) {
            for (int day = 1; day < history.size(); day++) {
                var before = history.get(day - 1);
                history.get(day)
                        .counters()
                        .forEach((code, count) -> assertThat(count)
                                .isGreaterThanOrEqualTo(before.counters().getOrDefault(code, 0L)));
                history.get(day)
                        .maintenanceCounts()
                        .forEach((maintenance, count) -> assertThat(count)
                                .isGreaterThanOrEqualTo(
                                        before.maintenanceCounts().getOrDefault(maintenance, 0L)));
            }
        }
    }

    @Test
    void workingDaysSeeMoreCoffeeThanWeekends() throws Exception {
        var history = history(SimulatedMachines::e6);
        var onWorkingDays = new ArrayList<Long>();
        var onWeekends = new ArrayList<Long>();
        for (int day = 1; day < history.size(); day++) {
            var lived = START.plus(Duration.ofDays(day - 1)).atZone(ZURICH).getDayOfWeek();
            long delta = total(history.get(day)) - total(history.get(day - 1));
            (lived.compareTo(DayOfWeek.FRIDAY) <= 0 ? onWorkingDays : onWeekends).add(delta);
        }
        assertThat(average(onWorkingDays)).isBetween(15.0, 30.0);
        assertThat(average(onWeekends)).isLessThan(8.0);
    }

    @Test
    void theMorningIsTheBusiestTime() throws Exception {
        var monday = Instant.parse("2026-03-09T00:00:00Z");
        long night = total(at(monday, SimulatedMachines::giga));
        long noon = total(at(monday.plus(Duration.ofHours(10)), SimulatedMachines::giga));
        long evening = total(at(monday.plus(Duration.ofHours(20)), SimulatedMachines::giga));
        assertThat(noon - night).isGreaterThan((evening - night) / 2);
    }

    @Test
    void ninetyDaysSeeEveryKindOfCare() throws Exception {
        var history = history(SimulatedMachines::giga);
        var stood = new HashSet<Integer>();
        history.forEach(state -> stood.addAll(state.alarmBits()));
        assertThat(stood).containsAll(Set.of(1, 2, 32, 33, 34, 36, 41));
        assertThat(history.getLast().alarmBits().size()).isLessThan(stood.size());
        for (var maintenance : List.of(CLEANING, FILTER_CHANGE, DESCALING)) {
            assertThat(history.getLast().maintenanceCounts().get(maintenance))
                    .isGreaterThan(history.getFirst().maintenanceCounts().get(maintenance));
        }
    }

    private static List<MachineState> history(Function<SimulatedMachines, MachineLink> which) throws LinkFailure {
        var states = new ArrayList<MachineState>();
        for (int day = 0; day <= HISTORY; day++) {
            states.add(at(START.plus(Duration.ofDays(day)), which));
        }
        return states;
    }

    private static MachineState at(Instant instant, Function<SimulatedMachines, MachineLink> which) throws LinkFailure {
        return which.apply(new SimulatedMachines(() -> instant, START, ZURICH, 42))
                .read();
    }

    private static long total(MachineState state) {
        return state.counters().getOrDefault(0, 0L);
    }

    private static double average(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElseThrow();
    }
}
