package io.datacommunicator.schema.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One machine type of the vendor.
 *
 * @param typeCode the vendor's code of the machine type, as {@code EF532V2}
 * @param articles article numbers sold as this type
 * @param products in the order in which they are shown; also those the machine hides but counts
 * @param alarms by bit, with the severity they have on this model
 * @param counterOrder order of the values in the maintenance counters ({@code @TG:43}, BLE mode 0004)
 * @param progressOrder order of the values in the maintenance progress ({@code @TG:C0}, BLE mode 0008)
 * @param slots counter slot to product code, where the two differ
 */
public record MachineModel(
        String typeCode,
        String name,
        List<Integer> articles,
        List<Product> products,
        Map<Integer, AlarmKind> alarms,
        List<Maintenance> counterOrder,
        List<Maintenance> progressOrder,
        Map<Integer, Integer> slots) {

    public MachineModel {
        articles = List.copyOf(articles);
        products = List.copyOf(products);
        alarms = Map.copyOf(alarms);
        counterOrder = List.copyOf(counterOrder);
        progressOrder = List.copyOf(progressOrder);
        slots = Map.copyOf(slots);
    }

    /** The product of this code; empty where this model does not know the code, which may count all the same. */
    public Optional<Product> product(int code) {
        return products.stream().filter(product -> product.code() == code).findFirst();
    }

    /** The product code that is counted in this slot. */
    public int codeOfSlot(int slot) {
        return slots.getOrDefault(slot, slot);
    }

    /** Where a product of this code is shown among the others: unknown codes last, by number. */
    public int position(int code) {
        for (int index = 0; index < products.size(); index++) {
            if (products.get(index).code() == code) {
                return index;
            }
        }
        return products.size() + code;
    }

    public AlarmKind alarm(int bit) {
        return alarms.getOrDefault(bit, AlarmKind.unknown(bit));
    }
}
