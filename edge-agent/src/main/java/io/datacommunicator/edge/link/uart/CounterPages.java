package io.datacommunicator.edge.link.uart;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.ProductCounters;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Puts the table of counters together from its pages: sixteen pages of four low words, and, where the machine has them, as
 * many pages of four high bytes.
 */
public final class CounterPages {

    public static final int BANK = 0x32;
    public static final int OVERFLOW_BANK = 0x33;

    public static final int PAGES = 16;
    public static final int PAGE_LENGTH = 8;
    private static final int SLOTS_A_PAGE = 4;
    private static final int WORD = 2;
    private static final int TRIPLE = 3;

    private final Source source;

    CounterPages(Source source) {
        this.source = source;
    }

    SequencedMap<Integer, Long> read() throws LinkFailure {
        var triples = absentEverywhere();
        for (int page = 0; page < PAGES; page++) {
            int first = page;
            source.page(BANK, page).ifPresent(block -> putLowWords(first, block, triples));
        }
        if (source.page(OVERFLOW_BANK, 0).isPresent()) {
            for (int page = 0; page < PAGES; page++) {
                int first = page;
                source.page(OVERFLOW_BANK, page).ifPresent(block -> putHighBytes(first, block, triples));
            }
        }
        try {
            return ProductCounters.plausible(ProductCounters.ofTriples(Bytes.of(triples)));
        } catch (Garbled garbled) {
            throw new LinkFailure(Reason.GARBLED, "the counters cannot be read", garbled);
        }
    }

    /** A table in which no product is there, to be filled page by page. */
    public static byte[] absentEverywhere() {
        var triples = new byte[TRIPLE * ProductCounters.SLOTS];
        for (int i = 0; i < triples.length; i++) {
            triples[i] = (byte) (i % TRIPLE == 0 ? 0 : 0xFF);
        }
        return triples;
    }

    public static void putLowWords(int page, Bytes block, byte[] triples) {
        for (int i = 0; i < SLOTS_A_PAGE; i++) {
            int at = TRIPLE * (SLOTS_A_PAGE * page + i);
            triples[at + 1] = (byte) block.at(WORD * i);
            triples[at + 2] = (byte) block.at(WORD * i + 1);
        }
    }

    /** A page of another length than one byte a slot is left alone: nobody has seen one. */
    public static void putHighBytes(int page, Bytes block, byte[] triples) {
        for (int i = 0; block.length() == SLOTS_A_PAGE && i < SLOTS_A_PAGE; i++) {
            int high = block.at(i);
            triples[TRIPLE * (SLOTS_A_PAGE * page + i)] = (byte) (high == 0xFF ? 0 : high);
        }
    }

    interface Source {
        /** Empty if the machine does not have this page. */
        Optional<Bytes> page(int bank, int page) throws LinkFailure;
    }
}
