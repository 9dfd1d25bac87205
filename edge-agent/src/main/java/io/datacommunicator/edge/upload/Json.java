package io.datacommunicator.edge.upload;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** JSON that somebody else wrote: what is missing in it, or of another kind than expected, is absent. */
record Json(JsonElement element) {

    private static final Json ABSENT = new Json(JsonNull.INSTANCE);

    /** Reads strictly what RFC 8259 allows, and nothing after it. */
    static Json of(byte[] bytes) throws Malformed {
        try (var reader = new JsonReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            reader.setStrictness(Strictness.STRICT);
            var element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new Malformed();
            }
            return new Json(element);
        } catch (IOException | JsonParseException e) {
            throw new Malformed();
        }
    }

    boolean absent() {
        return element.isJsonNull();
    }

    Json at(String name) {
        return object().map(object -> object.get(name)).map(Json::new).orElse(ABSENT);
    }

    Json at(int index) {
        var items = items();
        return index < items.size() ? items.get(index) : ABSENT;
    }

    Optional<JsonObject> object() {
        return element instanceof JsonObject object ? Optional.of(object) : Optional.empty();
    }

    boolean list() {
        return element.isJsonArray();
    }

    /** Of a list its items; none of anything else. */
    List<Json> items() {
        return list()
                ? element.getAsJsonArray().asList().stream().map(Json::new).toList()
                : List.of();
    }

    /** A text, number or boolean as it is written; empty if it is none of these. */
    String text() {
        return element instanceof JsonPrimitive value ? value.getAsString() : "";
    }

    Optional<Long> number() {
        try {
            return element instanceof JsonPrimitive value && value.isNumber()
                    ? Optional.of(value.getAsLong())
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Without a cause or a message, which would quote what was read. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
