package io.datacommunicator.platform.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person recognises a device by, and no more: no version, no full address, nothing kept in the browser.
 *
 * @param browser its name, or {@code other}
 * @param system its operating system, or {@code other}
 * @param network the address it came from, cut to a network
 */
public record Device(String browser, String system, String network) {
    private static final String OTHER = "other";
    private static final int LONGEST = 1_000;

    /** Browsers pretend to be each other: the first name found is the true one. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrom", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iPadOS"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    /** What can be told of a browser by what it calls itself, which nobody has to believe. */
    public static Device of(@Nullable String userAgent, String network) {
        String text = userAgent == null ? "" : userAgent.substring(0, Math.min(userAgent.length(), LONGEST));
        return new Device(first(BROWSERS, text), first(SYSTEMS, text), network);
    }

    private static String first(List<Map.Entry<String, String>> names, String text) {
        return names.stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(OTHER);
    }
}
