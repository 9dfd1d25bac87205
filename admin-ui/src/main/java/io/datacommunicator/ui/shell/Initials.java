package io.datacommunicator.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Two letters that stand for a name, whatever script it is written in. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        List<String> words = Arrays.stream(name.strip().split("[\\s.@_-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "·";
        }
        String first = letter(words.getFirst());
        return words.size() == 1 ? first : first + letter(words.getLast());
    }

    // A letter beyond the basic plane is two chars.
    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
