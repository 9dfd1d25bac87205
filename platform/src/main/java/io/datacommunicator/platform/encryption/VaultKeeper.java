package io.datacommunicator.platform.encryption;

import io.datacommunicator.platform.encryption.VaultFault.Kind;
import java.util.Map;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Makes, rotates and ends the named keys of a Vault, under the role for jobs. */
final class VaultKeeper implements KeyKeeper {
    private static final String TYPE = "aes256-gcm96";

    private final String mount;
    private final VaultSession session;
    private final VaultGuard guard;

    VaultKeeper(String mount, VaultSession session, VaultGuard guard) {
        this.mount = mount;
        this.session = session;
        this.guard = guard;
    }

    /** Vault leaves an existing key as it is, without a word, even if it is of another kind: hence the look at it. */
    @Override
    public Mono<Void> create(String name) {
        String path = path(name);
        return guard.repeatable("create", () -> {
                    session.ask(vault -> vault.write(path, Map.of("type", TYPE)));
                    return requireOurs(describe(path));
                })
                .then();
    }

    @Override
    public Mono<Integer> rotate(String name) {
        String path = path(name);
        return guard.single("rotate", () -> {
                    session.ask(vault -> vault.write(path + "/rotate", Map.of()));
                    return true;
                })
                .then(newestVersion(name));
    }

    @Override
    public Mono<Integer> newestVersion(String name) {
        String path = path(name);
        return guard.repeatable("describe", () -> newest(describe(path)));
    }

    @Override
    public Mono<Void> raiseMinimum(String name, int version) {
        return configure(name, Map.of("min_decryption_version", version, "min_encryption_version", version));
    }

    @Override
    public Mono<Void> lowerMinimum(String name) {
        String path = path(name);
        return guard.repeatable("describe", () -> describe(path)).flatMap(key -> {
            int oldest = Math.max(1, key.path("min_available_version").asInt(0));
            return configure(name, Map.of("min_decryption_version", oldest));
        });
    }

    @Override
    public Mono<Void> trim(String name, int version) {
        String path = path(name) + "/trim";
        return guard.repeatable(
                        "trim", () -> session.ask(vault -> vault.write(path, Map.of("min_available_version", version))))
                .then();
    }

    @Override
    public Mono<Void> delete(String name) {
        String path = path(name);
        return guard.repeatable("delete", () -> {
                    session.askFor(
                            vault -> vault.write(path + "/config", Map.of("deletion_allowed", true)),
                            VaultRules::saysGone);
                    return session.askFor(vault -> vault.delete(path), VaultRules::saysGone);
                })
                .then();
    }

    private Mono<Void> configure(String name, Map<String, Object> values) {
        String path = path(name) + "/config";
        return guard.repeatable("configure", () -> session.ask(vault -> vault.write(path, values)))
                .then();
    }

    private JsonNode describe(String path) {
        // A missing key is the one 404 that is no misplaced engine.
        VaultAnswer answer = session.ask(vault -> missingAsBroken(vault.read(path)));
        return answer.data();
    }

    private static VaultAnswer missingAsBroken(VaultAnswer answer) {
        boolean missing = answer.status() == 404 && answer.errors().isEmpty();
        if (missing) {
            throw new VaultFault(Kind.BROKEN, "no such key");
        }
        return answer;
    }

    private static int newest(JsonNode key) {
        int version = key.path("latest_version").asInt(0);
        if (version < 1) {
            throw new VaultFault(Kind.GARBAGE, "a key without versions");
        }
        return version;
    }

    private static JsonNode requireOurs(JsonNode key) {
        boolean ours = TYPE.equals(key.path("type").asString(""))
                && !key.path("derived").asBoolean(true)
                && !key.path("exportable").asBoolean(true)
                && !key.path("allow_plaintext_backup").asBoolean(true);
        if (!ours) {
            throw new VaultFault(Kind.REFUSED, "a key of this name is of another kind, or can be exported");
        }
        return key;
    }

    private String path(String name) {
        return mount + "/keys/" + KeyNames.require(name);
    }
}
