package io.datacommunicator.platform.encryption;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What Vault said.
 *
 * @param body missing where there was none or it is no JSON object
 */
record VaultAnswer(int status, JsonNode body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static VaultAnswer of(int status, byte[] body) {
        return new VaultAnswer(status, parsed(body));
    }

    JsonNode data() {
        return body.path("data");
    }

    JsonNode auth() {
        return body.path("auth");
    }

    /** All error texts in one. They are wrapped differently from version to version: search them, never compare. */
    String errors() {
        return body.path("errors").valueStream().map(text -> text.asString("")).collect(Collectors.joining("\n"));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            return read.isObject() ? read : MissingNode.getInstance();
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** It may hold a data key. */
    @Override
    public String toString() {
        return "VaultAnswer " + status;
    }
}
