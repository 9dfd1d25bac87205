package io.datacommunicator.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainRulesTests {
    private final List<Chain.Link> links = chain(5);

    @Test
    void aWholeChainIsWhole() {
        assertThat(ChainRules.firstBroken(links)).isEmpty();
        assertThat(ChainRules.firstBroken(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void anAlteredEntryIsFound(int at) {
        Chain.Link link = links.get(at);
        links.set(at, new Chain.Link(link.seq(), bytes("forged"), link.hash()));

        assertThat(ChainRules.firstBroken(links)).hasValue(at + 1);
    }

    @Test
    void anEntryAlteredWithItsHashBreaksTheNext() {
        Chain.Link before = links.get(1);
        byte[] forged = bytes("forged");
        links.set(2, new Chain.Link(3, forged, ChainRules.next(before.hash(), 3, forged)));

        assertThat(ChainRules.firstBroken(links)).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void aRemovedEntryIsFound(int at) {
        links.remove(at);

        assertThat(ChainRules.firstBroken(links)).hasValue(at + 1);
    }

    @Test
    void swappedEntriesAreFound() {
        Collections.swap(links, 1, 2);
        assertThat(ChainRules.firstBroken(links)).hasValue(2);

        List<Chain.Link> renumbered = chain(5);
        Chain.Link second = renumbered.get(1);
        Chain.Link third = renumbered.get(2);
        renumbered.set(1, new Chain.Link(2, third.sealed(), third.hash()));
        renumbered.set(2, new Chain.Link(3, second.sealed(), second.hash()));
        assertThat(ChainRules.firstBroken(renumbered)).hasValue(2);
    }

    @Test
    void aRepeatedOrInsertedEntryIsFound() {
        links.add(3, links.get(2));

        assertThat(ChainRules.firstBroken(links)).hasValue(4);
    }

    /** Only the signed head of a chain tells that its end is missing. */
    @Test
    void aCutEndIsStillAChain() {
        assertThat(ChainRules.firstBroken(links.subList(0, 3))).isEmpty();
    }

    @Test
    void hashIsWhatItHasAlwaysBeen() {
        assertThat(HexFormat.of().formatHex(ChainRules.next(new byte[32], 1, bytes("one"))))
                .isEqualTo("fc9cf8c10b1704af1f46a5dead5c3ac3747fd219b9e38ebcfb9f129701edfe58");
    }

    private static List<Chain.Link> chain(int length) {
        List<Chain.Link> links = new ArrayList<>();
        Chain.Link last = ChainRules.BEGINNING;
        for (int i = 1; i <= length; i++) {
            byte[] sealed = bytes("entry " + i);
            last = new Chain.Link(i, sealed, ChainRules.next(last.hash(), i, sealed));
            links.add(last);
        }
        return links;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
