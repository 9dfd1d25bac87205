package io.datacommunicator.ui.sharing;

import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.graphql.PlatformClient;
import io.datacommunicator.ui.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What this feature asks of the platform. Words come in the language asked for. */
@Component
final class SharingClient {

    private static final int PAGE = 50;

    private final PlatformClient platform;

    SharingClient(PlatformClient platform) {
        this.platform = platform;
    }

    /** All of them, ordered by label. */
    Mono<List<SubAccount>> subAccounts(Locale locale) {
        return all("subAccounts", "subAccounts", Map.of("language", language(locale)), SubAccounts.class);
    }

    /** All of it, ordered by holder. */
    Mono<List<ReceivedAccess>> received(Locale locale) {
        return all("receivedAccess", "receivedAccess", Map.of("language", language(locale)), Received.class);
    }

    Mono<ShareChoices> choices(Locale locale) {
        Map<String, Object> variables = Map.of("language", language(locale));
        Mono<List<NamedMachine>> machines = all("ownMachines", "machines", Map.of(), Machines.class)
                .map(found -> found.stream()
                        .filter(OwnMachine::own)
                        .map(OwnMachine::named)
                        .toList());
        return Mono.zip(
                        machines,
                        platform.ask("shareableFields", variables, "shareableFields", ShareChoices.Field[].class),
                        platform.ask("sharePresets", Map.of(), "sharePresets", ShareChoices.Preset[].class))
                .map(found -> new ShareChoices(
                        found.getT1(),
                        Arrays.asList(found.getT2().value()),
                        Arrays.asList(found.getT3().value())));
    }

    Mono<Void> invite(String label, String mailAddress, Locale locale) {
        return mutate(
                "inviteSubAccount", Map.of("label", label, "mailAddress", mailAddress, "language", language(locale)));
    }

    Mono<Void> remove(SubAccount subAccount) {
        return mutate("removeSubAccount", Map.of("id", subAccount.id()));
    }

    Mono<Void> share(SubAccount with, ShareTerms terms) {
        return mutate("createShare", Map.of("subAccount", with.id(), "terms", terms.input()));
    }

    Mono<Void> change(Share share, ShareTerms terms) {
        return mutate("updateShare", Map.of("id", share.id(), "terms", terms.input()));
    }

    Mono<Void> pause(Share share) {
        return mutate("pauseShare", Map.of("id", share.id()));
    }

    Mono<Void> resume(Share share) {
        return mutate("resumeShare", Map.of("id", share.id()));
    }

    Mono<Void> revoke(Share share) {
        return mutate("revokeShare", Map.of("id", share.id()));
    }

    Mono<Void> accept(String code) {
        return mutate("acceptInvitation", Map.of("code", code));
    }

    Mono<Void> decline(String code) {
        return mutate("declineInvitation", Map.of("code", code));
    }

    Mono<Void> leave(ReceivedAccess access) {
        return mutate("leaveAccess", Map.of("id", access.id()));
    }

    private Mono<Void> mutate(String mutation, Map<String, Object> input) {
        return platform.ask(mutation, Map.of("input", input), mutation, Map.class)
                .then();
    }

    private <N, C extends Connection<N>> Mono<List<N>> all(
            String document, String field, Map<String, Object> variables, Class<C> type) {
        return page(document, field, variables, type, null)
                .expand(page -> page.pageInfo().hasNextPage()
                        ? page(document, field, variables, type, page.pageInfo().endCursor())
                        : Mono.empty())
                .flatMapIterable(Connection::nodes)
                .collectList();
    }

    private <C> Mono<C> page(
            String document, String field, Map<String, Object> variables, Class<C> type, @Nullable String after) {
        Map<String, Object> asked = new HashMap<>(variables);
        asked.put("first", PAGE);
        if (after != null) {
            asked.put("after", after);
        }
        return platform.ask(document, asked, field, type).map(Answer::value);
    }

    private static String language(Locale locale) {
        return Texts.spoken(locale).getLanguage().toUpperCase(Locale.ROOT);
    }

    private interface Connection<N> {
        List<N> nodes();

        Boundary pageInfo();
    }

    private record Boundary(boolean hasNextPage, @Nullable String endCursor) {}

    private record SubAccounts(List<SubAccount> nodes, Boundary pageInfo) implements Connection<SubAccount> {}

    private record Received(List<ReceivedAccess> nodes, Boundary pageInfo) implements Connection<ReceivedAccess> {}

    private record Machines(List<OwnMachine> nodes, Boundary pageInfo) implements Connection<OwnMachine> {}

    private record OwnMachine(
            String id, boolean own, @Nullable String name, NamedMachine.@Nullable Model model) {
        NamedMachine named() {
            return new NamedMachine(id, name, model);
        }
    }
}
