package io.datacommunicator.edge.link;

import io.datacommunicator.schema.catalogue.Catalogue;
import java.util.Collections;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * How a model lays out what it sends.
 *
 * @param fields the order of its maintenance values
 * @param slots counter slot to product code, where the two differ
 */
public record MachineLayout(MaintenanceFields fields, Map<Integer, Integer> slots) {

    public MachineLayout {
        slots = Map.copyOf(slots);
    }

    /** The layout of the model sold under this article number; the usual one where nobody knows the model. */
    public static MachineLayout of(int articleNumber) {
        return Catalogue.standard()
                .model(articleNumber)
                .map(model -> new MachineLayout(MaintenanceFields.of(model), model.slots()))
                .orElseGet(() -> new MachineLayout(MaintenanceFields.usual(), Map.of()));
    }

    /** Renames slots to product codes. The slot a product code would have had without the quirk gives way. */
    public SequencedMap<Integer, Long> byCode(SequencedMap<Integer, Long> bySlot) {
        var byCode = new TreeMap<>(bySlot);
        slots.keySet().forEach(byCode::remove);
        slots.forEach((slot, code) -> {
            var count = bySlot.get(slot);
            if (count != null) {
                byCode.put(code, count);
            }
        });
        return Collections.unmodifiableSequencedMap(byCode);
    }
}
