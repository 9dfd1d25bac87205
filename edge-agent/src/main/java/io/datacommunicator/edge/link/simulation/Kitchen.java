package io.datacommunicator.edge.link.simulation;

import static io.datacommunicator.edge.link.simulation.StatusBit.CLEANING_DUE;
import static io.datacommunicator.edge.link.simulation.StatusBit.COFFEE_READY;
import static io.datacommunicator.edge.link.simulation.StatusBit.DESCALING_DUE;
import static io.datacommunicator.edge.link.simulation.StatusBit.EMPTY_GROUNDS;
import static io.datacommunicator.edge.link.simulation.StatusBit.ENERGY_SAVING;
import static io.datacommunicator.edge.link.simulation.StatusBit.FILL_WATER;
import static io.datacommunicator.edge.link.simulation.StatusBit.FILTER_DUE;
import static io.datacommunicator.edge.link.simulation.StatusBit.MILK_CLEANING_DUE;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A machine and the people around it while time passes. Water and grounds are seen to by the next person who wants a drink;
 * maintenance that is due waits for somebody who cares, which may take days.
 */
final class Kitchen {

    private static final LocalTime SWITCHED_ON = LocalTime.of(6, 0);
    private static final LocalTime CARE_TIME = LocalTime.of(17, 0);
    private static final LocalTime SWITCHED_OFF = LocalTime.of(19, 30);

    private final Habits habits;
    private final CounterSheet counters;
    private final CareSheet care;
    private int waterUsed;
    private int grounds;
    private int milkDrinks;

    Kitchen(MachineMemory firstState, Habits habits) {
        this.habits = habits;
        this.counters = new CounterSheet(firstState.counters());
        this.care = new CareSheet(firstState.maintenanceCounts(), firstState.maintenancePercents());
        this.waterUsed = firstState.alarmBits().contains(FILL_WATER) ? habits.drinksPerTank() : 0;
    }

    /** Lives through the part of this day that lies after {@code from} and not after {@code until}. */
    void live(Day day, LocalDateTime from, LocalDateTime until) {
        var span = new Span(from, until);
        if (span.holds(day.date().atTime(SWITCHED_ON))) {
            care.count(CareSheet.COFFEE_RINSE);
        }
        boolean cared = false;
        for (var wish : day.wishes()) {
            var when = day.date().atTime(LocalTime.MIN).plusMinutes(wish.minute());
            if (!cared && wish.minute() > CARE_TIME.toSecondOfDay() / 60) {
                cared = true;
                lookAfter(day, span);
            }
            if (span.holds(when)) {
                brew(wish);
            }
        }
        if (!cared) {
            lookAfter(day, span);
        }
        if (span.holds(day.date().atTime(SWITCHED_OFF))) {
            care.count(CareSheet.COFFEE_RINSE);
        }
    }

    MachineMemory memory(LocalTime now) {
        var bits = new TreeSet<>(habits.idleBits());
        bits.add(now.isBefore(SWITCHED_ON) || now.isAfter(SWITCHED_OFF) ? ENERGY_SAVING : COFFEE_READY);
        addIf(waterUsed >= habits.drinksPerTank(), FILL_WATER, bits);
        addIf(grounds >= habits.drinksPerGrounds(), EMPTY_GROUNDS, bits);
        addIf(care.due(CareSheet.CLEANING), CLEANING_DUE, bits);
        addIf(care.due(CareSheet.FILTER_CHANGE), FILTER_DUE, bits);
        addIf(care.due(CareSheet.DESCALING), DESCALING_DUE, bits);
        addIf(milkDrinks >= habits.milkDrinksPerCleaning(), MILK_CLEANING_DUE, bits);
        return new MachineMemory(counters.block(), care.counts(), care.percents(), List.copyOf(bits));
    }

    private void brew(Day.Wish wish) {
        if (waterUsed >= habits.drinksPerTank()) {
            waterUsed = 0;
        }
        if (grounds >= habits.drinksPerGrounds()) {
            grounds = 0;
        }
        int code = counters.favourite(wish.taste());
        counters.count(code, habits.doubleCodes().contains(code) ? 2 : 1);
        waterUsed++;
        grounds++;
        care.wear(CareSheet.CLEANING, habits.drinksPerCleaning());
        care.wear(CareSheet.FILTER_CHANGE, habits.drinksPerFilter());
        care.wear(CareSheet.DESCALING, habits.drinksPerDescaling());
        if (habits.milkCodes().contains(code)) {
            care.count(CareSheet.MILK_RINSE);
            milkDrinks++;
        }
    }

    private void lookAfter(Day day, Span span) {
        if (day.somebodyCares() && span.holds(day.date().atTime(CARE_TIME))) {
            care.doWhatIsDue();
            if (milkDrinks >= habits.milkDrinksPerCleaning()) {
                care.count(CareSheet.MILK_CLEANING);
                milkDrinks = 0;
            }
        }
    }

    private static void addIf(boolean stands, int bit, Set<Integer> bits) {
        if (stands) {
            bits.add(bit);
        }
    }

    private record Span(LocalDateTime from, LocalDateTime until) {
        boolean holds(LocalDateTime moment) {
            return moment.isAfter(from) && !moment.isAfter(until);
        }
    }
}
