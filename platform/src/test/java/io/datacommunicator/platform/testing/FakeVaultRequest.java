package io.datacommunicator.platform.testing;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What somebody asks {@link FakeVault}; the path begins after {@code /v1/}. */
record FakeVaultRequest(
        String method,
        String path,
        @Nullable String token,
        @Nullable String wrapTtl,
        JsonNode body) {
    /** Part of the path, empty behind its end. */
    String part(int index) {
        String[] parts = path.split("/", -1);
        return index < parts.length ? parts[index] : "";
    }

    boolean reads() {
        return method.equals("GET");
    }

    String text(String name) {
        return body.path(name).asString("");
    }

    /** Names and values, as newer servers count them. */
    static int strings(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .mapToInt(property -> 1 + strings(property.getValue()))
                    .sum();
        }
        return node.isString()
                ? 1
                : node.valueStream().mapToInt(FakeVaultRequest::strings).sum();
    }
}
