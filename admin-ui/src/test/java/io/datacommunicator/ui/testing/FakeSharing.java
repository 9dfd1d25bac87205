package io.datacommunicator.ui.testing;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Sub-accounts and shares of the fake platform. */
public final class FakeSharing {

    private static final List<Map<String, Object>> FIELDS = List.of(
            field(1, "IDENTITY", "Name"),
            field(20, "COUNTERS", "Total"),
            field(31, "MAINTENANCE", "Maintenance due"),
            field(40, "ALARMS", "Alarms"));

    private final List<Map<String, @Nullable Object>> subAccounts = new CopyOnWriteArrayList<>();
    private final List<Map<String, @Nullable Object>> received = new CopyOnWriteArrayList<>();

    void reset() {
        subAccounts.clear();
        received.clear();
    }

    /** Somebody who accepted, to whom nothing is shared. */
    public void admit(String id, String label) {
        subAccounts.add(new HashMap<>(Map.of(
                "id",
                id,
                "label",
                label,
                "mailAddress",
                id + "@example.com",
                "state",
                "ACTIVE",
                "shares",
                new ArrayList<>())));
    }

    /** What somebody lets the person see: the total of all machines. */
    public void receive(String id, String holder) {
        Map<String, Object> terms = Map.of("allMachines", true, "machines", List.of(), "fields", List.of(20));
        received.add(new HashMap<>(Map.of("id", id, "holder", holder, "shares", List.of(share("theirs", terms)))));
    }

    public List<Map<String, @Nullable Object>> sharesOf(String subAccount) {
        return shares(byId(subAccount));
    }

    public int count() {
        return subAccounts.size();
    }

    void wire(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        type -> type.dataFetcher("subAccounts", _ -> page(subAccounts))
                                .dataFetcher("receivedAccess", _ -> page(received))
                                .dataFetcher("shareableFields", _ -> FIELDS)
                                .dataFetcher(
                                        "sharePresets",
                                        _ -> List.of(Map.of(
                                                "name", "TECHNICIAN", "fields", FIELDS.subList(2, FIELDS.size())))))
                .type(
                        "Mutation",
                        type -> type.dataFetcher("inviteSubAccount", this::invite)
                                .dataFetcher("removeSubAccount", this::remove)
                                .dataFetcher("createShare", this::create)
                                .dataFetcher("updateShare", this::update)
                                .dataFetcher("pauseShare", asked -> state(asked, "PAUSED"))
                                .dataFetcher("resumeShare", asked -> state(asked, "ACTIVE"))
                                .dataFetcher("revokeShare", this::revoke)
                                .dataFetcher("acceptInvitation", this::accept)
                                .dataFetcher("declineInvitation", _ -> Map.of("label", "Somebody"))
                                .dataFetcher("leaveAccess", this::leave));
    }

    private Map<String, Object> invite(DataFetchingEnvironment asked) {
        Map<String, Object> input = input(asked);
        Map<String, @Nullable Object> one = new HashMap<>(Map.of(
                "id",
                "invited-" + subAccounts.size(),
                "label",
                String.valueOf(input.get("label")),
                "mailAddress",
                String.valueOf(input.get("mailAddress")),
                "state",
                "INVITED",
                "shares",
                new ArrayList<>()));
        subAccounts.add(one);
        return Map.of("subAccount", one);
    }

    private Map<String, Object> remove(DataFetchingEnvironment asked) {
        subAccounts.remove(byId(input(asked).get("id")));
        return Map.of("id", String.valueOf(input(asked).get("id")));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> create(DataFetchingEnvironment asked) {
        List<Map<String, @Nullable Object>> shares = shares(byId(input(asked).get("subAccount")));
        var share = share(
                "share-" + shares.size(), (Map<String, Object>) input(asked).get("terms"));
        shares.add(share);
        return Map.of("share", share);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> update(DataFetchingEnvironment asked) {
        Map<String, @Nullable Object> share = shareById(input(asked).get("id"));
        share.putAll(share(String.valueOf(share.get("id")), (Map<String, Object>)
                input(asked).get("terms")));
        return Map.of("share", share);
    }

    private Map<String, Object> state(DataFetchingEnvironment asked, String state) {
        Map<String, @Nullable Object> share = shareById(input(asked).get("id"));
        share.put("state", state);
        return Map.of("share", share);
    }

    private Map<String, Object> revoke(DataFetchingEnvironment asked) {
        Map<String, @Nullable Object> share = shareById(input(asked).get("id"));
        subAccounts.forEach(one -> shares(one).remove(share));
        return Map.of("share", share);
    }

    private Map<String, Object> accept(DataFetchingEnvironment asked) {
        receive("accepted", "Alice");
        return Map.of("access", received.getLast());
    }

    private Map<String, Object> leave(DataFetchingEnvironment asked) {
        received.removeIf(one -> input(asked).get("id").equals(one.get("id")));
        return Map.of("id", String.valueOf(input(asked).get("id")));
    }

    private static Map<String, @Nullable Object> share(String id, Map<String, Object> terms) {
        Map<String, @Nullable Object> share = new HashMap<>(terms);
        share.put("id", id);
        share.put("state", "ACTIVE");
        share.put(
                "machines",
                ((List<?>) terms.get("machines"))
                        .stream()
                                .map(machine -> Map.of("id", machine, "name", "Machine " + machine))
                                .toList());
        share.put(
                "fields",
                FIELDS.stream()
                        .filter(field -> ((List<?>) terms.get("fields")).contains(field.get("number")))
                        .toList());
        return share;
    }

    private static Map<String, Object> field(int number, String group, String label) {
        return Map.of("number", number, "group", group, "label", label, "explanation", "What " + label + " shows.");
    }

    private static Map<String, Object> page(List<?> all) {
        return Map.of("nodes", all, "totalCount", all.size(), "pageInfo", Map.of("hasNextPage", false));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> shares(Map<String, @Nullable Object> subAccount) {
        return (List<Map<String, @Nullable Object>>) subAccount.get("shares");
    }

    private Map<String, @Nullable Object> byId(@Nullable Object id) {
        return subAccounts.stream()
                .filter(one -> String.valueOf(id).equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, @Nullable Object> shareById(@Nullable Object id) {
        return subAccounts.stream()
                .flatMap(one -> shares(one).stream())
                .filter(share -> String.valueOf(id).equals(share.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> input(DataFetchingEnvironment asked) {
        return asked.getArgument("input");
    }
}
