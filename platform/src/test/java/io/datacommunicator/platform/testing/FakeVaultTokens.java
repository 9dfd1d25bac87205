package io.datacommunicator.platform.testing;

import io.datacommunicator.platform.testing.FakeVault.Generation;
import io.datacommunicator.platform.testing.FakeVaultAnswer.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who may come in to {@link FakeVault}: AppRoles, tokens with their ends, wrapped answers. */
final class FakeVaultTokens {
    private final Generation generation;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Map<String, Role> roles = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> wrapped = new ConcurrentHashMap<>();
    private final Map<String, String> mounts = new ConcurrentHashMap<>();

    FakeVaultTokens(Generation generation, Clock clock) {
        this.generation = generation;
        this.clock = clock;
        tokens.put(FakeVault.ROOT_TOKEN, new Token(List.of("root"), Instant.MAX, Instant.MAX, 0, false));
    }

    void ofABatch(boolean batch) {
        roles.replaceAll((name, role) ->
                new Role(role.id, role.policies, role.ttl, role.maxTtl, batch, role.uses, role.secrets));
    }

    void forget() {
        tokens.keySet().removeIf(token -> !token.equals(FakeVault.ROOT_TOKEN));
    }

    /** Refuses a token that is not one. */
    List<String> policiesOf(FakeVaultRequest request) {
        if (request.token() == null) {
            throw generation == Generation.OLD
                    ? new Refusal(400, "missing client token")
                    : new Refusal(403, "permission denied");
        }
        return token(request).policies;
    }

    FakeVaultAnswer answer(FakeVaultRequest request) {
        return switch (request.path()) {
            case "auth/token/renew-self" -> renew(request);
            case "auth/token/lookup-self" -> lookUp(request);
            case "auth/token/revoke-self" -> {
                tokens.remove(request.token());
                yield FakeVaultAnswer.nothing();
            }
            default -> request.part(0).equals("sys") ? enable(request.part(2)) : role(request);
        };
    }

    FakeVaultAnswer login(FakeVaultRequest request) {
        if (request.text("secret_id").isEmpty()) {
            throw new Refusal(400, "missing secret_id");
        }
        Role role = roles.values().stream()
                .filter(known -> known.id.equals(request.text("role_id")))
                .findFirst()
                .orElseThrow(() -> refused("invalid role ID"));
        Integer left = role.secrets.computeIfPresent(request.text("secret_id"), (secret, uses) -> uses - 1);
        if (left == null || left < 0) {
            throw refused("invalid secret id");
        }
        Token token = role.token(clock.instant());
        String name = "s." + UUID.randomUUID().toString().replace("-", "");
        tokens.put(name, token);
        return auth(name, token, role.ttl);
    }

    FakeVaultAnswer unwrap(FakeVaultRequest request) {
        Map<String, Object> found = request.token() == null ? null : wrapped.remove(request.token());
        if (found == null) {
            throw new Refusal(400, "wrapping token is not valid or does not exist");
        }
        return FakeVaultAnswer.data(found);
    }

    private FakeVaultAnswer enable(String mount) {
        if (mounts.putIfAbsent(mount, "approle") != null) {
            throw new Refusal(400, "path is already in use at " + mount + "/");
        }
        return FakeVaultAnswer.nothing();
    }

    private FakeVaultAnswer role(FakeVaultRequest request) {
        String name = request.part(3);
        return switch (request.part(4)) {
            case "role-id" -> FakeVaultAnswer.data(Map.of("role_id", known(name).id));
            case "secret-id" -> secretOf(known(name), request);
            default -> {
                roles.put(name, Role.of(request.body()));
                yield FakeVaultAnswer.nothing();
            }
        };
    }

    private FakeVaultAnswer secretOf(Role role, FakeVaultRequest request) {
        String secret = UUID.randomUUID().toString();
        role.secrets.put(secret, role.uses);
        Map<String, Object> data = new HashMap<>(Map.of(
                "secret_id", secret, "secret_id_accessor", UUID.randomUUID().toString(), "secret_id_ttl", 0));
        if (request.wrapTtl() == null) {
            return FakeVaultAnswer.data(data);
        }
        String token = "s." + UUID.randomUUID().toString().replace("-", "");
        wrapped.put(token, data);
        return FakeVaultAnswer.envelope(
                200, Map.of("wrap_info", Map.of("token", token, "ttl", 60, "creation_path", request.path())));
    }

    private FakeVaultAnswer renew(FakeVaultRequest request) {
        Token token = token(request);
        if (!token.renewable) {
            throw new Refusal(400, "lease is not renewable");
        }
        String asked = request.text("increment").replace("s", "");
        long wanted = asked.isEmpty() ? token.creationTtl : Long.parseLong(asked);
        Instant now = clock.instant();
        long granted = Math.min(wanted, Duration.between(now, token.end).toSeconds());
        tokens.put(request.token(), token.until(now.plusSeconds(granted)));
        return auth(request.token(), token, granted);
    }

    private FakeVaultAnswer lookUp(FakeVaultRequest request) {
        Token token = token(request);
        Map<String, Object> data = new LinkedHashMap<>();
        boolean endless = token.expires.equals(Instant.MAX);
        data.put(
                "ttl",
                endless ? 0 : Duration.between(clock.instant(), token.expires).toSeconds());
        data.put("creation_ttl", token.creationTtl);
        data.put("renewable", token.renewable);
        data.put("policies", token.policies);
        data.put("expire_time", endless ? null : token.expires.toString());
        data.put("num_uses", 0);
        return FakeVaultAnswer.data(data);
    }

    private static FakeVaultAnswer auth(String name, Token token, long lease) {
        Map<String, Object> auth = new LinkedHashMap<>();
        auth.put("client_token", name);
        auth.put("accessor", "accessor");
        auth.put("policies", token.policies);
        auth.put("token_policies", token.policies);
        auth.put("lease_duration", lease);
        auth.put("renewable", token.renewable);
        auth.put("token_type", token.renewable ? "service" : "batch");
        return FakeVaultAnswer.envelope(200, Map.of("auth", auth));
    }

    private Token token(FakeVaultRequest request) {
        Token token = tokens.get(request.token());
        if (token == null || !clock.instant().isBefore(token.expires)) {
            throw new Refusal(403, "permission denied");
        }
        return token;
    }

    private Role known(String name) {
        Role role = roles.get(name);
        if (role == null) {
            throw new Refusal(404, "");
        }
        return role;
    }

    private Refusal refused(String text) {
        return new Refusal(400, generation == Generation.OLD ? text : "invalid role or secret ID");
    }

    private record Token(List<String> policies, Instant expires, Instant end, long creationTtl, boolean renewable) {
        Token until(Instant next) {
            return new Token(policies, next, end, creationTtl, renewable);
        }
    }

    private record Role(
            String id,
            List<String> policies,
            long ttl,
            long maxTtl,
            boolean batch,
            int uses,
            Map<String, Integer> secrets) {
        static Role of(JsonNode body) {
            int uses = body.path("secret_id_num_uses").asInt(0);
            return new Role(
                    UUID.randomUUID().toString(),
                    body.path("token_policies")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList(),
                    seconds(body.path("token_ttl").asString("1h")),
                    seconds(body.path("token_max_ttl").asString("4h")),
                    body.path("token_type").asString("service").equals("batch"),
                    uses == 0 ? Integer.MAX_VALUE : uses,
                    new ConcurrentHashMap<>());
        }

        Token token(Instant now) {
            List<String> all =
                    Stream.concat(policies.stream(), Stream.of("default")).toList();
            return new Token(all, now.plusSeconds(ttl), now.plusSeconds(maxTtl), ttl, !batch);
        }

        private static long seconds(String duration) {
            return Duration.parse("PT" + duration.toUpperCase(Locale.ROOT)).toSeconds();
        }
    }
}
