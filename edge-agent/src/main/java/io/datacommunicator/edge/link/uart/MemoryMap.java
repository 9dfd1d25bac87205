package io.datacommunicator.edge.link.uart;

import io.datacommunicator.schema.catalogue.Maintenance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What the words of an older machine's memory count, by model. Only what those who watched a model agree on stands here;
 * {@link #USUAL} holds what nearly all models share. The whole memory line is kept raw in any case.
 */
public enum MemoryMap {
    USUAL(line("0000").products(0, 0x02, 2, 0x03).care(Map.of(8, Maintenance.CLEANING, 9, Maintenance.DESCALING))),
    J6(line("0000").products(0, 0x02, 1, 0x12, 2, 0x03, 3, 0x13).care(Map.of(8, Maintenance.CLEANING))),
    E6(line("0000")
            .products(0, 0x02, 1, 0x12, 2, 0x03, 3, 0x13)
            .care(Map.of(8, Maintenance.CLEANING, 9, Maintenance.DESCALING))),
    E8(line("0000")
            .products(0, 0x02, 1, 0x12, 2, 0x03, 3, 0x2E, 4, 0x04)
            .care(Map.of(7, Maintenance.COFFEE_RINSE, 8, Maintenance.CLEANING, 9, Maintenance.DESCALING))),
    F7(line("0000")
            .products(0, 0x02, 1, 0x12, 2, 0x03, 3, 0x13, 4, 0x01, 5, 0x04, 6, 0x11)
            .care(Map.of(8, Maintenance.CLEANING, 9, Maintenance.DESCALING))),
    /** Two accounts of this model disagree on every product. */
    F50(line("0000").care(Map.of(7, Maintenance.COFFEE_RINSE, 8, Maintenance.CLEANING, 9, Maintenance.DESCALING))),
    J9(line("0000")
            .products(0, 0x02, 1, 0x01, 2, 0x03, 3, 0x13, 4, 0x04, 5, 0x07, 6, 0x0F, 12, 0x11, 14, 0x12)
            .care(Map.of(8, Maintenance.CLEANING, 9, Maintenance.DESCALING))),
    ENA_MICRO_90(
            line("0000").products(0, 0x02, 2, 0x03, 4, 0x04, 5, 0x06).care(Map.of(8, Maintenance.CLEANING)),
            line("0010").products(3, 0x08, 4, 0x0D).care(Map.of(11, Maintenance.MILK_CLEANING))),
    XS90(line("0000")
            .products(0, 0x02, 2, 0x03, 4, 0x04, 5, 0x07)
            .care(Map.of(8, Maintenance.CLEANING, 9, Maintenance.DESCALING)));

    /** What erased memory holds. */
    private static final int ERASED = 0xFFFF;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records of unmodifiable maps
    private final List<MemoryLine> lines;

    MemoryMap(MemoryLine... lines) {
        this.lines = List.of(lines);
    }

    /** Reads the name as it is written in settings, as {@code ena-micro-90}. */
    public static MemoryMap of(String written) {
        for (var map : values()) {
            if (map.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(written)) {
                return map;
            }
        }
        throw new IllegalArgumentException("no memory map is known by this name");
    }

    List<MemoryLine> lines() {
        return lines;
    }

    private static MemoryLine line(String address) {
        return new MemoryLine(address, Map.of(), Map.of());
    }

    /** Sixteen words at one address, and what some of them count. */
    record MemoryLine(String address, Map<Integer, Integer> productCodes, Map<Integer, Maintenance> maintenance) {

        MemoryLine {
            productCodes = Map.copyOf(productCodes);
            maintenance = Map.copyOf(maintenance);
        }

        SequencedMap<Integer, Long> counters(List<Integer> words) {
            return counted(productCodes, words);
        }

        SequencedMap<Maintenance, Long> counts(List<Integer> words) {
            return counted(maintenance, words);
        }

        private static <K extends Comparable<K>> SequencedMap<K, Long> counted(
                Map<Integer, K> meaning, List<Integer> words) {
            var counted = new TreeMap<K, Long>();
            meaning.forEach((word, key) -> {
                if (words.get(word) != ERASED) {
                    counted.put(key, words.get(word).longValue());
                }
            });
            return counted;
        }

        /** Takes words and product codes in turn. */
        private MemoryLine products(int... wordsAndCodes) {
            var codes = new TreeMap<Integer, Integer>();
            for (int i = 0; i < wordsAndCodes.length; i += 2) {
                codes.put(wordsAndCodes[i], wordsAndCodes[i + 1]);
            }
            return new MemoryLine(address, codes, maintenance);
        }

        private MemoryLine care(Map<Integer, Maintenance> care) {
            return new MemoryLine(address, productCodes, care);
        }
    }
}
