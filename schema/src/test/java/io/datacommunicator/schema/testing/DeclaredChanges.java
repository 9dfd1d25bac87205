package io.datacommunicator.schema.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@code BREAKING.md} admits: coordinates that change, and numbers of {@code @shareable} that are gone for ever. */
public record DeclaredChanges(Set<String> coordinates, Set<Integer> retiredNumbers) {

    private static final Pattern ENTRY = Pattern.compile("\\* `([^`]+)` – \\S.*");

    public static DeclaredChanges read() {
        try {
            return parse(Files.readString(Path.of("BREAKING.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line that begins with an asterisk is an entry: a coordinate or a number, and a reason. */
    public static DeclaredChanges parse(String markdown) {
        var coordinates = new TreeSet<String>();
        var numbers = new TreeSet<Integer>();
        markdown.lines().filter(line -> line.startsWith("*")).forEach(line -> {
            var entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                throw new IllegalArgumentException("not of the form \"* `what` – reason\": " + line);
            }
            var what = entry.group(1);
            if (Character.isDigit(what.charAt(0))) {
                numbers.add(Integer.valueOf(what));
            } else {
                coordinates.add(what);
            }
        });
        return new DeclaredChanges(coordinates, numbers);
    }
}
