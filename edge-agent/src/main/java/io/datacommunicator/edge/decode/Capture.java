package io.datacommunicator.edge.decode;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Captured bytes, with what somebody knows about them.
 *
 * @param key the key of a Bluetooth dongle; negative if the bytes are deciphered already
 * @param article the machine's article number; 0 if nobody knows it
 */
record Capture(Dialect dialect, Kind kind, int key, int article, Bytes bytes) {

    static final int DECIPHERED = -1;

    private static final int LONGEST = 65_536;
    private static final Pattern LINE = Pattern.compile("(?s)@.*|[A-Za-z]{2}:.*");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s:-]+|0[xX]");

    /** Joins the arguments. Each is hexadecimal, in whatever groups, or a line as a machine writes it. */
    static Bytes join(List<String> arguments) throws Garbled {
        var hex = new StringBuilder();
        for (var argument : arguments) {
            hex.append(LINE.matcher(argument).matches() ? hexOf(argument) : digits(argument));
            if (hex.length() > 2 * LONGEST) {
                throw new Garbled("more than %d bytes are not decoded at once".formatted(LONGEST));
            }
        }
        if (hex.isEmpty() || hex.length() % 2 != 0) {
            throw new Garbled("a byte has two hexadecimal digits; there are " + hex.length());
        }
        return Bytes.ofHex(hex.toString());
    }

    private static String hexOf(String line) {
        return Bytes.of(line.getBytes(StandardCharsets.UTF_8)).toHex();
    }

    private static String digits(String argument) throws Garbled {
        var digits = SEPARATORS.matcher(argument).replaceAll("");
        if (!digits.matches("[0-9A-Fa-f]*")) {
            throw new Garbled("neither hexadecimal digits nor a line of a machine");
        }
        return digits;
    }
}
