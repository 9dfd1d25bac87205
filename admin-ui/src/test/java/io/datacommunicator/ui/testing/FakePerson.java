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
import org.jspecify.annotations.Nullable;

/** Alice, who looks at the fake platform: what she told of herself and where she is signed in. */
public final class FakePerson {

    private static final LocalDate CLOSING_UNTIL = LocalDate.of(2031, 5, 6);

    private final Map<String, @Nullable Object> told = new HashMap<>();
    private final Map<String, @Nullable Object> account = new HashMap<>();
    private final List<Map<String, Object>> sessions = new CopyOnWriteArrayList<>();

    FakePerson() {
        reset();
    }

    void reset() {
        told.clear();
        told.put("name", "Alice");
        told.put("language", "EN");
        told.put("mailAddress", "alice@example.com");
        account.clear();
        account.put("id", "account");
        account.put("state", "ACTIVE");
        told.put("account", account);
        sessions.clear();
        told.put("sessions", sessions);
    }

    public void tell(String field, @Nullable Object value) {
        told.put(field, value);
    }

    public @Nullable Object told(String field) {
        return told.get(field);
    }

    public void signedIn(String id, String browser, String system, Instant since, boolean current) {
        sessions.add(Map.of(
                "id",
                id,
                "browser",
                browser,
                "system",
                system,
                "network",
                "192.0.2.0/24",
                "since",
                since.atOffset(ZoneOffset.UTC),
                "current",
                current));
    }

    /** The ids of the sessions that have not ended. */
    public List<Object> sessions() {
        return sessions.stream().map(session -> session.getOrDefault("id", "")).toList();
    }

    /** The session ends as from another browser. */
    public void forget(String session) {
        sessions.removeIf(one -> session.equals(one.get("id")));
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type("Query", type -> type.dataFetcher("viewer", _ -> told))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("endSession", this::endSession)
                                .dataFetcher("endAllSessions", _ -> endAll())
                                .dataFetcher("updateProfile", this::update)
                                .dataFetcher("changeMailAddress", this::askForAddress)
                                .dataFetcher("closeAccount", _ -> state("CLOSING", CLOSING_UNTIL))
                                .dataFetcher("reopenAccount", _ -> state("ACTIVE", null)));
    }

    private Map<String, Object> update(DataFetchingEnvironment asked) {
        told.putAll(asked.<Map<String, Object>>getArgumentOrDefault("input", Map.of()));
        return Map.of("viewer", told);
    }

    private Map<String, Object> askForAddress(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgumentOrDefault("input", Map.of());
        String address = String.valueOf(input.get("mailAddress"));
        told.put("askedAddress", address);
        return Map.of("sentTo", address);
    }

    private Map<String, Object> state(String state, @Nullable LocalDate until) {
        account.put("state", state);
        account.put("closingUntil", until);
        return Map.of("account", account);
    }

    /** The account closes, as from another browser. */
    public void close() {
        state("CLOSING", CLOSING_UNTIL);
    }

    public @Nullable Object accountState() {
        return account.get("state");
    }

    private Map<String, Object> endSession(DataFetchingEnvironment asked) {
        Map<String, Object> input = asked.getArgumentOrDefault("input", Map.of());
        Object id = input.getOrDefault("id", "");
        if (!sessions.removeIf(session -> id.equals(session.get("id")))) {
            throw new Refused("NOT_FOUND");
        }
        return Map.of("id", id);
    }

    private Map<String, Object> endAll() {
        int ended = sessions.size();
        sessions.clear();
        return Map.of("ended", ended);
    }
}
