package io.datacommunicator.ui.machine;

import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.graphql.NotShared;
import io.datacommunicator.ui.graphql.PlatformClient;
import io.datacommunicator.ui.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What this feature asks of the platform. Names of products and alarms come in the language asked for. */
@Component
final class MachineClient {

    private static final int PAGE = 50;

    private final PlatformClient platform;

    MachineClient(PlatformClient platform) {
        this.platform = platform;
    }

    /** The first so many pages of machines, as one. */
    Mono<MachinePage> machines(int pages, Locale locale) {
        return page(null, locale)
                .expand(page -> page.more() ? page(page.endCursor(), locale) : Mono.empty())
                .take(pages)
                .reduce(MachinePage::followedBy);
    }

    Mono<Answer<Machine>> machine(String id, Locale locale) {
        return platform.ask("machine", Map.of("id", id, "language", language(locale)), "machine", Machine.class)
                .map(answer -> below(answer, answer.value(), "machine"));
    }

    /** A machine with nothing but its history. */
    Mono<Answer<Machine>> history(String id, HistoryRange range, LocalDate today, Locale locale) {
        Map<String, Object> variables = Map.of(
                "id", id,
                "language", language(locale),
                "from", range.from(today).toString(),
                "until", today.plusDays(1).toString(),
                "by", range.by().name());
        return platform.ask("machineHistory", variables, "machine", Machine.class)
                .map(answer -> below(answer, answer.value(), "machine"));
    }

    Mono<Void> change(MachineChange change) {
        return platform.ask("updateMachine", Map.of("input", change.input()), "updateMachine", Updated.class)
                .then();
    }

    /** An event for each new reading: of one machine, or of all the caller may see. */
    Flux<?> readings(@Nullable String machine) {
        Map<String, String> variables = machine == null ? Map.of() : Map.of("machineId", machine);
        return platform.follow("readingStored", variables, "readingStored", Stored.class);
    }

    private Mono<MachinePage> page(@Nullable String after, Locale locale) {
        Map<String, Object> variables = new HashMap<>(Map.of("first", PAGE, "language", language(locale)));
        if (after != null) {
            variables.put("after", after);
        }
        return platform.ask("machines", variables, "machines", Connection.class).map(MachineClient::page);
    }

    private static MachinePage page(Answer<Connection> answer) {
        Connection connection = answer.value();
        List<Answer<Machine>> machines = IntStream.range(0, connection.nodes().size())
                .mapToObj(index -> below(answer, connection.nodes().get(index), "machines", "nodes", index))
                .toList();
        @Nullable String end = connection.pageInfo().endCursor();
        return new MachinePage(
                machines,
                connection.totalCount(),
                connection.pageInfo().hasNextPage() && end != null,
                end == null ? "" : end);
    }

    private static Answer<Machine> below(Answer<?> whole, Machine machine, Object... path) {
        NotShared hidden = whole.notShared().below(path);
        return new Answer<>(machine, hidden);
    }

    private static String language(Locale locale) {
        return Texts.spoken(locale).getLanguage().toUpperCase(Locale.ROOT);
    }

    private record Connection(List<Machine> nodes, PageInformation pageInfo, int totalCount) {}

    private record PageInformation(
            boolean hasNextPage, @Nullable String endCursor) {}

    private record Updated(Identified machine) {}

    private record Stored(Identified machine) {}

    private record Identified(String id) {}
}
