package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.failure.Failure;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what people and boxes write about communicators. */
final class Words {
    private static final Pattern MAC_ADDRESS = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

    private Words() {}

    /** Null for nothing but space; refuses control characters and what is longer. */
    static @Nullable String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new Failure.Invalid(field, "1.." + longest + " characters");
        }
        if (!stripped.codePoints().allMatch(Words::isPlain)) {
            throw new Failure.Invalid(field, "no control characters");
        }
        return stripped;
    }

    static String macAddress(String text) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        if (!MAC_ADDRESS.matcher(written).matches()) {
            throw new Failure.Invalid("mac_address", "six pairs of hexadecimal digits");
        }
        return written;
    }

    /** Half a surrogate pair is no character; what turns the direction of text could dress one name up as another. */
    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
