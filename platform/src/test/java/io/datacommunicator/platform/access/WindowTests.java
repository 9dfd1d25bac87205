package io.datacommunicator.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
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

    private static Window window(long from, long until) {
        return new Window(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
