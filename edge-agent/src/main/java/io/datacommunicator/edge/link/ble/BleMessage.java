package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import java.util.Map;

/**
 * What somebody wrote to a dongle, in words. The same bytes may mean something else in another characteristic; these are
 * the usual ones.
 *
 * @param onlyReads false for what changes a machine, and for what nobody knows
 */
public record BleMessage(String text, boolean onlyReads) {

    private static final int SHORTEST_ORDER = 15;
    private static final int LONGEST_ORDER = 17;

    private static final Map<String, BleMessage> KNOWN = Map.ofEntries(
            reading("7F80", "heartbeat"),
            reading("7F81", "farewell"),
            reading("0001FFFF", "asks for product counters"),
            reading("0010FFFF", "asks for daily counters"),
            reading("0004FFFF", "asks for maintenance counts"),
            reading("00040100", "asks for maintenance counts"),
            reading("0008FFFF", "asks for maintenance percents"),
            reading("00080100", "asks for maintenance percents"),
            Map.entry("4602", new BleMessage("switches the machine off", false)),
            Map.entry("01", new BleMessage("locks the panel", false)),
            Map.entry("00", new BleMessage("unlocks the panel", false)),
            Map.entry("FF", new BleMessage("cancels the product", false)));

    /** Takes the deciphered message, its first byte the key's. */
    public static BleMessage of(Bytes deciphered) throws Garbled {
        if (deciphered.length() == 0) {
            throw new Garbled("a message is one byte at least");
        }
        var content = deciphered.range(1, deciphered.length());
        var known = KNOWN.get(content.toHex());
        if (known != null) {
            return known;
        }
        boolean order = content.length() >= SHORTEST_ORDER && content.length() <= LONGEST_ORDER;
        return new BleMessage(order ? "starts product %02X".formatted(content.at(0)) : "unknown", false);
    }

    private static Map.Entry<String, BleMessage> reading(String content, String text) {
        return Map.entry(content, new BleMessage(text, true));
    }
}
