package io.datacommunicator.platform.encryption;

import io.github.jopenlibs.vault.json.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Asks Vault at the start what our roles may do, and names what they lack and what they have too much. */
final class VaultCheck {
    /** Any key: policies are for patterns of names. */
    private static final String KEY = "o-00000000-0000-4000-8000-000000000000";

    private static final String UPDATE = "update";

    private final String mount;

    VaultCheck(String mount) {
        this.mount = mount;
    }

    /** What is wrong with the role that serves requests; nothing if all is right. */
    List<String> ofPlatform(VaultSession session) {
        Map<String, Set<String>> needed = Map.of(
                path("datakey/plaintext/"), Set.of(UPDATE),
                path("decrypt/"), Set.of(UPDATE),
                path("rewrap/"), Set.of(UPDATE));
        List<String> kept = new ArrayList<>(forNobody());
        kept.addAll(List.of(path("keys/"), path("keys/") + "/rotate", path("keys/") + "/config"));
        return compared(session, needed, kept);
    }

    /** What is wrong with the role for jobs. */
    List<String> ofJobs(VaultSession session) {
        Map<String, Set<String>> needed = Map.of(
                path("keys/"),
                Set.of(UPDATE, "read", "delete"),
                path("keys/") + "/rotate",
                Set.of(UPDATE),
                path("keys/") + "/config",
                Set.of(UPDATE),
                path("keys/") + "/trim",
                Set.of(UPDATE));
        List<String> kept = new ArrayList<>(forNobody());
        kept.addAll(List.of(path("decrypt/"), path("datakey/plaintext/")));
        return compared(session, needed, kept);
    }

    /** Ways to carry named keys out of Vault, or to bring foreign ones in. */
    private List<String> forNobody() {
        return List.of(path("export/encryption-key/"), path("backup/"), path("restore/"), path("keys/") + "/import");
    }

    private List<String> compared(VaultSession session, Map<String, Set<String>> needed, List<String> kept) {
        Map<String, Set<String>> has = asked(session, needed.keySet(), kept);
        List<String> wrong = new ArrayList<>();
        needed.forEach((path, capabilities) -> capabilities.stream()
                .filter(capability ->
                        !may(has, path).contains(capability) && !may(has, path).contains("root"))
                .sorted()
                .forEach(capability -> wrong.add("lacks " + capability + " on " + path)));
        kept.stream()
                .filter(path -> !may(has, path).equals(Set.of("deny")))
                .forEach(path -> wrong.add("must not have " + may(has, path) + " on " + path));
        return wrong.stream().map(line -> line.replace(KEY, "*")).sorted().toList();
    }

    private static Set<String> may(Map<String, Set<String>> has, String path) {
        return has.getOrDefault(path, Set.of());
    }

    private static Map<String, Set<String>> asked(VaultSession session, Set<String> needed, List<String> kept) {
        JsonArray paths = new JsonArray();
        needed.forEach(paths::add);
        kept.forEach(paths::add);
        JsonNode data = session.ask(vault -> vault.write("sys/capabilities-self", Map.of("paths", paths)))
                .data();
        Map<String, Set<String>> has = new LinkedHashMap<>();
        paths.forEach(path -> has.put(path.asString(), capabilities(data.path(path.asString()))));
        return has;
    }

    private static Set<String> capabilities(JsonNode list) {
        return list.valueStream().map(name -> name.asString("")).collect(Collectors.toCollection(TreeSet::new));
    }

    private String path(String operation) {
        return mount + "/" + operation + KEY;
    }
}
