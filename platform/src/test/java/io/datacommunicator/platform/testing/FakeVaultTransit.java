package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.datacommunicator.platform.testing.FakeVaultAnswer.Refusal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The transit engine of {@link FakeVault}: keys by mount and name, and what is done with them. */
final class FakeVaultTransit {
    private final Generation generation;
    private final Set<String> mounts = ConcurrentHashMap.newKeySet();
    private final Map<String, FakeVaultKey> keys = new ConcurrentHashMap<>();

    FakeVaultTransit(Generation generation) {
        this.generation = generation;
    }

    FakeVaultAnswer mount(String name) {
        if (!mounts.add(name)) {
            throw new Refusal(400, "path is already in use at " + name + "/");
        }
        return FakeVaultAnswer.nothing();
    }

    /** What a token must be allowed for this. */
    String needs(FakeVaultRequest request) {
        boolean makesKey = request.part(1).equals("encrypt") && !keys.containsKey(keyOf(request));
        return switch (request.method()) {
            case "GET" -> "read";
            case "LIST" -> "list";
            case "DELETE" -> "delete";
            default -> makesKey ? "create" : "update";
        };
    }

    FakeVaultAnswer answer(FakeVaultRequest request) {
        if (!mounts.contains(request.part(0))) {
            throw new Refusal(404, "no handler for route '" + request.path() + "'");
        }
        return switch (request.part(1)) {
            case "keys" -> keys(request);
            case "datakey" -> dataKey(request);
            case "encrypt" -> encrypt(request);
            case "decrypt" ->
                items(
                        request,
                        "decrypt",
                        item -> Map.of("plaintext", text(key(request).decrypt(item))));
            case "rewrap" ->
                items(
                        request,
                        "rewrap",
                        item -> key(request).encrypt(key(request).decrypt(item)));
            case "config" -> upsertSwitch();
            default -> throw new Refusal(404, "unsupported path");
        };
    }

    private FakeVaultAnswer keys(FakeVaultRequest request) {
        String name = request.part(2);
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
            throw new Refusal(404, "unsupported path");
        }
        return switch (request.part(3)) {
            case "rotate" -> {
                FakeVaultKey key = existing(request, "key not found");
                key.rotate();
                yield changed(key);
            }
            case "config" -> {
                FakeVaultKey key = existing(request, "no existing key named " + name + " could be found");
                key.configure(request.body());
                yield changed(key);
            }
            case "trim" -> {
                FakeVaultKey key = existing(request, "invalid key name");
                key.trim(request.body().path("min_available_version").asInt());
                yield changed(key);
            }
            default -> wholeKey(request, name);
        };
    }

    private FakeVaultAnswer wholeKey(FakeVaultRequest request, String name) {
        return switch (request.method()) {
            case "GET" -> FakeVaultAnswer.data(existing(request, 404, "").description());
            case "DELETE" -> delete(request, name);
            default ->
                changed(keys.computeIfAbsent(
                        keyOf(request),
                        _ -> new FakeVaultKey(
                                name,
                                generation,
                                request.body().path("exportable").asBoolean(false))));
        };
    }

    private FakeVaultAnswer delete(FakeVaultRequest request, String name) {
        FakeVaultKey key = existing(request, "error deleting policy " + name + ": could not delete key; not found");
        if (!key.deletionAllowed()) {
            throw new Refusal(400, "error deleting policy " + name + ": deletion is not allowed for this key");
        }
        keys.remove(keyOf(request));
        return FakeVaultAnswer.nothing();
    }

    /** Older servers say nothing, newer ones describe the key. */
    private FakeVaultAnswer changed(FakeVaultKey key) {
        return generation == Generation.OLD ? FakeVaultAnswer.nothing() : FakeVaultAnswer.data(key.description());
    }

    private FakeVaultAnswer dataKey(FakeVaultRequest request) {
        String kind = request.part(2);
        if (!kind.matches("plaintext|wrapped")) {
            throw new Refusal(400, "Invalid path, must be 'plaintext' or 'wrapped'");
        }
        int bits = request.body().path("bits").asInt(256);
        if (!Set.of(128, 256, 512).contains(bits)) {
            throw new Refusal(400, "invalid bit length");
        }
        byte[] plain = FakeVaultKey.random(bits / Byte.SIZE);
        Map<String, Object> answer = new LinkedHashMap<>(key(request).encrypt(plain));
        if (kind.equals("plaintext")) {
            answer.put("plaintext", text(plain));
        }
        return FakeVaultAnswer.data(answer);
    }

    private FakeVaultAnswer encrypt(FakeVaultRequest request) {
        keys.computeIfAbsent(keyOf(request), _ -> new FakeVaultKey(request.part(2), generation, false));
        JsonNode plain = request.body().path("plaintext");
        if (plain.isMissingNode()) {
            throw new Refusal(400, "missing plaintext to encrypt");
        }
        return FakeVaultAnswer.data(key(request).encrypt(base64(plain.asString())));
    }

    /** One ciphertext, or a batch in which a bad one is an entry of its own. */
    private FakeVaultAnswer items(
            FakeVaultRequest request, String operation, Function<String, Map<String, Object>> work) {
        key(request);
        JsonNode batch = request.body().path("batch_input");
        if (batch.isMissingNode()) {
            return FakeVaultAnswer.data(work.apply(request.text("ciphertext")));
        }
        List<Map<String, Object>> results = new ArrayList<>();
        boolean failed = false;
        for (JsonNode item : batch) {
            try {
                results.add(work.apply(item.path("ciphertext").asString("")));
            } catch (Refusal refused) {
                failed = true;
                results.add(Map.of("error", refused.getMessage()));
            }
        }
        boolean refused = failed && generation == Generation.NEW && operation.equals("decrypt");
        return FakeVaultAnswer.envelope(refused ? 400 : 200, Map.of("data", Map.of("batch_results", results)));
    }

    private FakeVaultAnswer upsertSwitch() {
        if (generation == Generation.OLD) {
            throw new Refusal(404, "unsupported path");
        }
        return FakeVaultAnswer.data(Map.of("disable_upsert", true));
    }

    private FakeVaultKey key(FakeVaultRequest request) {
        return existing(request, "encryption key not found");
    }

    private FakeVaultKey existing(FakeVaultRequest request, String refusal) {
        return existing(request, 400, refusal);
    }

    private FakeVaultKey existing(FakeVaultRequest request, int status, String refusal) {
        FakeVaultKey key = keys.get(keyOf(request));
        if (key == null) {
            throw new Refusal(status, refusal);
        }
        return key;
    }

    private static String keyOf(FakeVaultRequest request) {
        return request.part(0) + "/" + request.part(request.part(1).equals("datakey") ? 3 : 2);
    }

    static byte[] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException broken) {
            throw new Refusal(400, "illegal base64 data at input byte 0");
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
