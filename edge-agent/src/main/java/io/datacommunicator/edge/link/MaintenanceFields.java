package io.datacommunicator.edge.link;

import static io.datacommunicator.schema.catalogue.Maintenance.CLEANING;
import static io.datacommunicator.schema.catalogue.Maintenance.COFFEE_RINSE;
import static io.datacommunicator.schema.catalogue.Maintenance.DESCALING;
import static io.datacommunicator.schema.catalogue.Maintenance.FILTER_CHANGE;
import static io.datacommunicator.schema.catalogue.Maintenance.MILK_CLEANING;
import static io.datacommunicator.schema.catalogue.Maintenance.MILK_RINSE;

import io.datacommunicator.schema.catalogue.MachineModel;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a machine sends its maintenance counts (two bytes each) and percents (one byte each).
 *
 * @param counts the orders this machine may use, by length in bytes; one only where the model is known
 * @param percents likewise
 */
public record MaintenanceFields(Map<Integer, List<Maintenance>> counts, Map<Integer, List<Maintenance>> percents) {

    private static final int NOT_APPLICABLE = 0xFF;

    /** For a model nobody told us about: what most machines with so many bytes do. */
    private static final MaintenanceFields USUAL = new MaintenanceFields(
            Map.of(
                    12, List.of(CLEANING, FILTER_CHANGE, DESCALING, MILK_RINSE, COFFEE_RINSE, MILK_CLEANING),
                    10, List.of(CLEANING, DESCALING, MILK_RINSE, COFFEE_RINSE, MILK_CLEANING),
                    8, List.of(CLEANING, FILTER_CHANGE, DESCALING, COFFEE_RINSE)),
            Map.of(3, List.of(CLEANING, FILTER_CHANGE, DESCALING), 2, List.of(CLEANING, DESCALING)));

    public MaintenanceFields {
        counts = Map.copyOf(counts);
        percents = Map.copyOf(percents);
    }

    static MaintenanceFields usual() {
        return USUAL;
    }

    static MaintenanceFields of(MachineModel model) {
        return new MaintenanceFields(
                Map.of(2 * model.counterOrder().size(), model.counterOrder()),
                Map.of(model.progressOrder().size(), model.progressOrder()));
    }

    public SequencedMap<Maintenance, Long> readCounts(Bytes block) throws Garbled {
        var order = order("maintenance counts", counts, block);
        var values = new TreeMap<Maintenance, Long>();
        for (int i = 0; i < order.size(); i++) {
            values.put(order.get(i), (long) block.at(2 * i) << 8 | block.at(2 * i + 1));
        }
        return Collections.unmodifiableSequencedMap(values);
    }

    /** What does not apply is left out. */
    public SequencedMap<Maintenance, Integer> readPercents(Bytes block) throws Garbled {
        var order = order("maintenance percents", percents, block);
        var values = new TreeMap<Maintenance, Integer>();
        for (int i = 0; i < order.size(); i++) {
            if (block.at(i) != NOT_APPLICABLE) {
                values.put(order.get(i), block.at(i));
            }
        }
        return Collections.unmodifiableSequencedMap(values);
    }

    private static List<Maintenance> order(String what, Map<Integer, List<Maintenance>> orders, Bytes block)
            throws Garbled {
        var order = orders.get(block.length());
        if (order == null && orders.size() == 1) {
            order = padded(orders, block);
        }
        if (order == null) {
            throw new Garbled("%s cannot be %d bytes on this machine".formatted(what, block.length()));
        }
        return order;
    }

    /** The order of a known model, if the block is its values and nothing but zeros after them. */
    private static @Nullable List<Maintenance> padded(Map<Integer, List<Maintenance>> orders, Bytes block) {
        int length = orders.keySet().iterator().next();
        for (int i = length; i < block.length(); i++) {
            if (block.at(i) != 0) {
                return null;
            }
        }
        return block.length() > length ? orders.get(length) : null;
    }
}
