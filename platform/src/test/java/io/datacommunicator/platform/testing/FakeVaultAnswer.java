package io.datacommunicator.platform.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An answer of {@link FakeVault}: status and text. */
record FakeVaultAnswer(int status, String text) {
    /** Success without anything to say. */
    static FakeVaultAnswer nothing() {
        return new FakeVaultAnswer(204, "");
    }

    static FakeVaultAnswer data(Object data) {
        return envelope(200, Map.of("data", data));
    }

    /** The whole envelope; what is not given is null. */
    static FakeVaultAnswer envelope(int status, Map<String, Object> parts) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("request_id", UUID.randomUUID().toString());
        envelope.put("lease_id", "");
        envelope.put("renewable", false);
        envelope.put("lease_duration", 0);
        for (String name : List.of("data", "wrap_info", "warnings", "auth")) {
            envelope.put(name, parts.get(name));
        }
        return raw(status, envelope);
    }

    static FakeVaultAnswer errors(int status, String... texts) {
        return raw(status, Map.of("errors", List.of(texts)));
    }

    static FakeVaultAnswer raw(int status, Map<String, Object> content) {
        return new FakeVaultAnswer(status, FakeVault.JSON.writeValueAsString(content));
    }

    /** A refusal from deep inside. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refusal(int status, String text) {
            super(text, null, false, false);
            this.status = status;
        }

        FakeVaultAnswer answer() {
            return getMessage().isEmpty() ? errors(status) : errors(status, getMessage());
        }
    }
}
