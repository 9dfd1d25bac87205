package io.datacommunicator.platform.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A span of time: from an instant on, before another. {@link Instant#MIN} and {@link Instant#MAX} are no limit. */
public record Window(Instant from, Instant until) {
    public static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);

    /** The same times, apart from each other, earliest first. */
    static List<Window> merged(Stream<Window> windows) {
        List<Window> merged = new ArrayList<>();
        windows.filter(window -> window.from().isBefore(window.until()))
                .sorted(Comparator.comparing(Window::from))
                .forEach(window -> {
                    Window last = merged.isEmpty() ? null : merged.getLast();
                    if (last == null || last.until().isBefore(window.from())) {
                        merged.add(window);
                    } else if (last.until().isBefore(window.until())) {
                        merged.set(merged.size() - 1, new Window(last.from(), window.until()));
                    }
                });
        return List.copyOf(merged);
    }

    /** What of the windows lies from one instant on and before another. */
    public static Stream<Window> cut(List<Window> windows, Instant from, Instant until) {
        return windows.stream()
                .map(window -> new Window(latest(window.from(), from), earliest(window.until(), until)))
                .filter(window -> window.from().isBefore(window.until()));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
