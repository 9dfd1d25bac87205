package io.datacommunicator.edge.link.testing;

import io.datacommunicator.edge.link.Bytes;
import java.util.List;
import java.util.stream.Stream;

/** What was ever seen to change a machine, in every dialect; the agent must be unable to say it. */
public final class DangerousCommands {

    /** Start product, update product, barista mode, the two of the serial service, and the one that loads a new program. */
    public static final List<String> CHARACTERISTICS = List.of(
            "5a401525-ab2e-2548-c435-08c300000710",
            "5a401528-ab2e-2548-c435-08c300000710",
            "5a401530-ab2e-2548-c435-08c300000710",
            "5a401624-ab2e-2548-c435-08c300000710",
            "5a401625-ab2e-2548-c435-08c300000710",
            "00001530-1212-efde-1523-785feabcd123");

    private static final List<String> NEWER_LINES = List.of(
            "@TF:02",
            "@TF:05",
            "@TG:7E",
            "@TG:21",
            "@TG:23",
            "@TG:24",
            "@TG:25",
            "@TG:26",
            "@TG:FF",
            "@TP:01",
            "@TP:03000414000001000100000000002A",
            "@TM:50,0404040404",
            "@TM:02,0D",
            "@TS:01",
            "@TS:00",
            "@HP:,00,00",
            "@HP:1234,41,0000000000000000000000000000000000000000000000000000000000000000");
    private static final List<String> OLDER_LINES = List.of(
            "AN:01",
            "AN:02",
            "AN:0A",
            "AN:20",
            "FA:04",
            "FA:0B",
            "FN:0D",
            "FN:22",
            "DA:",
            "DA:01",
            "DR:",
            "DT:",
            "DT:A",
            "WE:00,0000",
            "WE:0000,0000");
    private static final List<String> SMUGGLED_LINES =
            List.of("@TG:43\r\n@TS:01", "TY:\r\nAN:0A", "RT:0000\r\nAN:0A", "IC:\nFA:04", "AN:0A\r\n");
    private static final List<String> MESSAGES = List.of(
            "4602",
            "01",
            "00",
            "FF",
            "",
            "46020000",
            "03000414000001000100000000002A",
            "280006120000010001090000000000062A",
            "0400080C000E010001000000000000062A");

    private DangerousCommands() {}

    /** Lines for a service port or a radio, without their end. */
    public static Stream<String> lines() {
        return Stream.of(NEWER_LINES, OLDER_LINES, SMUGGLED_LINES).flatMap(List::stream);
    }

    /** Messages for a dongle, without the key byte before them. */
    public static Stream<Bytes> messages() {
        return MESSAGES.stream().map(Bytes::ofHex);
    }
}
