package io.datacommunicator.edge.link.simulation;

import java.util.List;
import java.util.Set;

/**
 * What is typical of one simulated machine and of the people around it.
 *
 * @param drinksOnWeekday how many are drunk on a working day, on average
 * @param drinksOnWeekend likewise on a Saturday; on a Sunday half as many
 * @param milkCodes drinks after which the milk system wants care
 * @param doubleCodes drinks that count twice in the total
 * @param idleBits status bits that are always set
 * @param drinksPerTank until the water has to be filled
 * @param drinksPerGrounds until the grounds container is full
 * @param milkDrinksPerCleaning until the milk system wants to be cleaned
 * @param drinksPerCleaning until the cleaning is due; likewise the next two
 */
record Habits(
        int drinksOnWeekday,
        int drinksOnWeekend,
        Set<Integer> milkCodes,
        Set<Integer> doubleCodes,
        List<Integer> idleBits,
        int drinksPerTank,
        int drinksPerGrounds,
        int milkDrinksPerCleaning,
        int drinksPerCleaning,
        int drinksPerFilter,
        int drinksPerDescaling) {

    Habits {
        milkCodes = Set.copyOf(milkCodes);
        doubleCodes = Set.copyOf(doubleCodes);
        idleBits = List.copyOf(idleBits);
    }
}
