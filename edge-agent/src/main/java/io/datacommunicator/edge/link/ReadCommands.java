package io.datacommunicator.edge.link;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything the agent may say to a machine; what is not here does not reach a wire. The list holds questions and the
 * courtesies of a session. It must never hold a command that brews, sets, resets, starts a program or locks the panel.
 */
public final class ReadCommands {

    private static final List<Pattern> LINES = List.of(
            Pattern.compile("TY:"),
            Pattern.compile("@T1"),
            Pattern.compile("@t2:8120000000"),
            Pattern.compile("@t3"),
            Pattern.compile("@t0"),
            Pattern.compile("@TR:37"),
            Pattern.compile("@TR:3[23],0[0-9A-F]"),
            Pattern.compile("@TG:43"),
            Pattern.compile("@TG:C0"),
            Pattern.compile("RT:00[012]0"),
            Pattern.compile("IC:"));

    private static final String HEARTBEAT = "7F80";
    private static final String FAREWELL = "7F81";
    private static final Set<String> CONTROLS = Set.of(HEARTBEAT, FAREWELL);
    private static final Set<String> STATISTICS_REQUESTS = Set.of("0001FFFF", "0010FFFF", "0004FFFF", "0008FFFF");

    private ReadCommands() {}

    /** The line itself, without its end, if it only reads. */
    public static String requireLine(String line) {
        if (LINES.stream().noneMatch(allowed -> allowed.matcher(line).matches())) {
            throw refused("line");
        }
        return line;
    }

    /** What follows the key byte in a write to the control characteristic, if it changes nothing. */
    public static Bytes requireControl(Bytes message) {
        return require(CONTROLS, message);
    }

    /** What follows the key byte in a write to the statistics characteristic, if it asks for a table we read. */
    public static Bytes requireStatisticsRequest(Bytes message) {
        return require(STATISTICS_REQUESTS, message);
    }

    public static Bytes heartbeat() {
        return Bytes.ofHex(HEARTBEAT);
    }

    public static Bytes farewell() {
        return Bytes.ofHex(FAREWELL);
    }

    private static Bytes require(Set<String> allowed, Bytes message) {
        if (!allowed.contains(message.toHex())) {
            throw refused("message");
        }
        return message;
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("this " + what + " is not on the list of commands that only read");
    }
}
