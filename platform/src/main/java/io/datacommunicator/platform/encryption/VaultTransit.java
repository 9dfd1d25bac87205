package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import io.datacommunicator.platform.failure.Failure;
import io.github.jopenlibs.vault.json.JsonArray;
import io.github.jopenlibs.vault.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Named keys in the transit engine of a Vault, under the role that serves requests. */
final class VaultTransit implements TransitKeys {
    private static final int KEY_BYTES = 32;
    private static final Pattern CIPHERTEXT = Pattern.compile("vault:v([0-9]{1,9}):[A-Za-z0-9+/]{16,480}={0,2}");

    private final String mount;
    private final VaultSession session;
    private final VaultGuard guard;

    VaultTransit(String mount, VaultSession session, VaultGuard guard) {
        this.mount = mount;
        this.session = session;
        this.guard = guard;
    }

    @Override
    public Mono<NewDataKey> newDataKey(String name) {
        return call("datakey", name, "datakey/plaintext", Map.of("bits", KEY_BYTES * Byte.SIZE), data -> {
            byte[] wrapped = bytes(data.path("ciphertext").asString(""));
            if (!CIPHERTEXT.matcher(text(wrapped)).matches()) {
                throw new VaultFault(Kind.GARBAGE, "no wrapped key");
            }
            return new NewDataKey(key(data), wrapped);
        });
    }

    @Override
    public Mono<SecretBytes> unwrap(String name, byte[] wrapped) {
        return Mono.defer(
                () -> call("decrypt", name, "decrypt", Map.of("ciphertext", require(wrapped)), VaultTransit::key));
    }

    @Override
    public Mono<List<Rewrapped>> rewrap(String name, List<byte[]> wrapped) {
        if (wrapped.size() > MOST_AT_ONCE) {
            return Mono.error(new IllegalArgumentException("at most " + MOST_AT_ONCE + " keys at once"));
        }
        if (wrapped.isEmpty()) {
            return Mono.just(List.of());
        }
        JsonArray batch = new JsonArray();
        wrapped.forEach(one -> batch.add(new JsonObject().add("ciphertext", text(one))));
        return call("rewrap", name, "rewrap", Map.of("batch_input", batch), data -> rewrapped(data, wrapped.size()));
    }

    @Override
    public int version(byte[] wrapped) {
        Matcher parts = CIPHERTEXT.matcher(text(wrapped));
        if (!parts.matches()) {
            throw new Failure.IntegrityViolated("vault key");
        }
        return Math.max(1, Integer.parseInt(parts.group(1)));
    }

    private <T> Mono<T> call(
            String operation, String name, String path, Map<String, Object> body, Function<JsonNode, T> read) {
        String whole = mount + "/" + path + "/" + KeyNames.require(name);
        return guard.repeatable(
                operation,
                () -> read.apply(session.ask(vault -> vault.write(whole, body)).data()));
    }

    private static List<Rewrapped> rewrapped(JsonNode data, int count) {
        List<Rewrapped> results = new ArrayList<>(count);
        for (JsonNode item : data.path("batch_results")) {
            results.add(rewrapped(item));
        }
        if (results.size() != count) {
            throw new VaultFault(Kind.GARBAGE, "another number of answers");
        }
        return results;
    }

    private static Rewrapped rewrapped(JsonNode item) {
        String error = item.path("error").asString("");
        String ciphertext = item.path("ciphertext").asString("");
        if (!error.isEmpty() && VaultRules.saysBroken(error)) {
            return new Rewrapped.Broken();
        }
        if (!error.isEmpty() || !CIPHERTEXT.matcher(ciphertext).matches()) {
            throw new VaultFault(Kind.GARBAGE, "no wrapped key in a batch");
        }
        return new Rewrapped.Moved(bytes(ciphertext));
    }

    private static SecretBytes key(JsonNode data) {
        try {
            byte[] key = Base64.getDecoder().decode(data.path("plaintext").asString(""));
            if (key.length == KEY_BYTES) {
                return SecretBytes.copyOf(key);
            }
        } catch (IllegalArgumentException noBase64) {
            // Answered below; the text of this exception would show a part of the key.
        }
        throw new VaultFault(Kind.GARBAGE, "no key of 256 bits");
    }

    /** What Vault never made is not asked of it: a changed row must not choose our words. */
    private static String require(byte[] wrapped) {
        String text = text(wrapped);
        if (!CIPHERTEXT.matcher(text).matches()) {
            throw new Failure.IntegrityViolated("vault key");
        }
        return text;
    }

    private static String text(byte[] wrapped) {
        return new String(wrapped, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
