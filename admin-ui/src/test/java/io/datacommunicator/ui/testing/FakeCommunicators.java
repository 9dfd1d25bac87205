package io.datacommunicator.ui.testing;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The communicators of the fake platform. */
public final class FakeCommunicators {

    private final List<Map<String, @Nullable Object>> all = new CopyOnWriteArrayList<>();

    void reset() {
        all.clear();
    }

    public void add(String id, String name, @Nullable String place, String state, @Nullable Instant lastContact) {
        Map<String, @Nullable Object> one = new HashMap<>();
        one.put("id", id);
        one.put("name", name);
        one.put("macAddress", "00:1b:44:11:3a:" + (10 + all.size()));
        one.put("place", place);
        one.put("schedule", Map.of("time", "03:30", "timeZone", "Europe/Zurich"));
        one.put("enrolledOn", LocalDate.of(2026, 9, 17));
        one.put("lastContact", lastContact == null ? null : lastContact.atOffset(ZoneOffset.UTC));
        one.put("state", state);
        all.add(one);
    }

    public List<@Nullable Object> ids() {
        return all.stream().map(one -> one.get("id")).toList();
    }

    public @Nullable Object told(String id, String field) {
        return byId(id).get(field);
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Node", type -> type.typeResolver(asked -> asked.getSchema().getObjectType("Communicator")))
                .type(
                        "Query",
                        type -> type.dataFetcher("communicators", this::page)
                                .dataFetcher("node", asked -> byId(asked.getArgument("id"))))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("updateCommunicator", this::update)
                                .dataFetcher("revokeCommunicator", this::revoke)
                                .dataFetcher("replaceCommunicator", this::replace)
                                .dataFetcher("createClaimCodes", FakeCommunicators::claimCodes));
    }

    private Map<String, Object> page(DataFetchingEnvironment asked) {
        int from = asked.getArgument("after") == null ? 0 : Integer.parseInt(asked.getArgument("after"));
        int until = Math.min(all.size(), from + asked.<Integer>getArgumentOrDefault("first", 20));
        return Map.of(
                "nodes", all.subList(from, until),
                "totalCount", all.size(),
                "pageInfo", Map.of("hasNextPage", until < all.size(), "endCursor", Integer.toString(until)));
    }

    private Map<String, Object> update(DataFetchingEnvironment asked) {
        Map<String, Object> input = input(asked);
        Map<String, @Nullable Object> one = byId(input.get("id"));
        one.putAll(input);
        return Map.of("communicator", one);
    }

    private Map<String, Object> revoke(DataFetchingEnvironment asked) {
        Map<String, @Nullable Object> one = byId(input(asked).get("id"));
        one.put("state", "REVOKED");
        return Map.of("communicator", one);
    }

    private Map<String, Object> replace(DataFetchingEnvironment asked) {
        Map<String, @Nullable Object> one = byId(input(asked).get("id"));
        Map<String, @Nullable Object> by = byId(input(asked).get("by"));
        one.put("macAddress", by.get("macAddress"));
        one.put("state", by.get("state"));
        all.remove(by);
        return Map.of("communicator", one);
    }

    private static Map<String, Object> claimCodes(DataFetchingEnvironment asked) {
        int count = (Integer) input(asked).getOrDefault("count", 0);
        return Map.of(
                "codes",
                IntStream.range(0, count)
                        .mapToObj(index -> "CODE-%04d".formatted(index))
                        .toList(),
                "expiresOn",
                LocalDate.of(2026, 12, 25));
    }

    private static Map<String, Object> input(DataFetchingEnvironment asked) {
        return asked.getArgumentOrDefault("input", Map.of());
    }

    private Map<String, @Nullable Object> byId(@Nullable Object id) {
        return all.stream()
                .filter(one -> one.getOrDefault("id", "").equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("NOT_FOUND"));
    }
}
