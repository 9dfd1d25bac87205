package io.datacommunicator.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTests {
    @Test
    void whatOverlapsOrTouchesIsOne() {
        assertThat(Window.merged(Stream.of(window(5, 9), window(1, 3), window(2, 4), window(4, 5))))
                .containsExactly(window(1, 9));
    }

    @Test
    void whatIsApartStaysApartEarliestFirst() {
        assertThat(Window.merged(Stream.of(window(7, 9), window(1, 3)))).containsExactly(window(1, 3), window(7, 9));
    }

    @Test
    void whatLiesWithinAnotherIsLost() {
        assertThat(Window.merged(Stream.of(window(1, 9), window(2, 3), window(9, 10))))
                .containsExactly(window(1, 10));
    }

    @Test
    void emptyAndReversedOnesAreNone() {
        assertThat(Window.merged(Stream.of(window(3, 3), window(5, 4)))).isEmpty();
    }

    @Test
    void alwaysSwallowsAll() {
        assertThat(Window.merged(Stream.of(window(1, 2), Window.ALWAYS, window(3, 4))))
                .containsExactly(Window.ALWAYS);
    }

    @Test
    void windowsAreCutToASpan() {
        Window first = window(10, 20);
        Window second = window(30, 40);
        List<Window> windows = List.of(first, second);

        assertThat(cut(windows, 0, 35)).containsExactly(first, window(30, 35));
        assertThat(cut(windows, 15, 30)).containsExactly(window(15, 20));
        assertThat(cut(windows, 20, 30)).isEmpty();
        assertThat(cut(windows, 0, 99)).isEqualTo(windows);
        assertThat(Window.cut(List.of(Window.ALWAYS), Instant.MIN, Instant.EPOCH))
                .containsExactly(new Window(Instant.MIN, Instant.EPOCH));
    }

    private static List<Window> cut(List<Window> windows, long from, long until) {
        return Window.cut(windows, Instant.ofEpochSecond(from), Instant.ofEpochSecond(until))
                .toList();
    }

    private static Window window(long from, long until) {
        return new Window(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
