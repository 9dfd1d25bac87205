package io.datacommunicator.schema.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text file of {@code key = value} lines in UTF-8, in their order; {@code #} begins a comment line. Other than
 * {@link java.util.Properties} it keeps the order and refuses a key that comes twice.
 */
record KeyValueFile(String name, Map<String, String> values) {

    KeyValueFile {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static KeyValueFile resource(String name) {
        try (var stream = KeyValueFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyValueFile parse(String name, String content) {
        var values = new LinkedHashMap<String, String>();
        content.lines().map(String::strip).filter(KeyValueFile::says).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(name + ": no key in " + line);
            }
            var key = line.substring(0, equals).strip();
            if (values.put(key, line.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(name + ": " + key + " comes twice");
            }
        });
        return new KeyValueFile(name, values);
    }

    private static boolean says(String line) {
        return !line.isEmpty() && line.charAt(0) != '#';
    }

    String value(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + ": " + key + " is missing");
        }
        return value;
    }

    /** The values whose keys begin with this prefix, by the rest of the key, in their order. */
    Map<String, String> below(String prefix) {
        var below = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                below.put(key.substring(prefix.length()), value);
            }
        });
        return below;
    }
}
