package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.failure.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of text that a person typed, taken from the input of a mutation. */
public final class InputText {
    private InputText() {}

    /**
     * The text without white space around it; null where it is left out, null or blank. Refuses with {@code Invalid}
     * what is too long or no plain text.
     *
     * @param longest in characters as people count them
     */
    public static @Nullable String of(Map<?, ?> input, String field, int longest) {
        if (!(input.get(field) instanceof String text) || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new Failure.Invalid("input." + field, "0.." + longest + " characters");
        }
        if (!stripped.codePoints().allMatch(InputText::isPlain)) {
            throw new Failure.Invalid("input." + field, "no control characters");
        }
        return stripped;
    }

    /** Half a surrogate pair is no character and could not be sealed. */
    private static boolean isPlain(int point) {
        return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }
}
