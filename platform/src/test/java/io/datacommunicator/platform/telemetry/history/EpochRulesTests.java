package io.datacommunicator.platform.telemetry.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.telemetry.history.EpochRules.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values day by day, a dash where there is none; what was made, with an R where counting began anew. */
class EpochRulesTests {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "grows,                                100 112 112 130,             12 0 18",
        "days without a value,                 100 - - 130,                 - - 30",
        "one value tells nothing,              100,                         ''",
        "began anew,                           1000 9 15,                   9R 6",
        "began anew and passed the old value,  100 5 60 150,                5R 55 90",
        "began anew twice,                     1000 9 500 3,                9R 491 3R",
        "began anew at nothing,                1000 0 4,                    0R 4",
        "began anew on the last day,           1000 9,                      9R",
        "stale for a day,                      1000 998 1010,               0 10",
        "stale twice in three days,            1000 998 999 1010,           0 0 10",
        "stale and then the same again,        1000 998 1000,               0 0",
        "stale or not is not known yet,        1000 998,                    0",
        "nothing for three days,               1000 998 - - - 1010,         0 - - - 10",
        "two communicators in turn,            500 480 500 490 520,         0 0 0 20",
        "came too early and stayed the most,   400 500 480 490 520,         100 0 0 20",
        "a part that had counted elsewhere,    1000 700 710 720 730,        0R 10 10 10",
        "comes back on the third day,          1000 700 710 720 1000 1005,  0 0 0 0 5",
        "comes back on the fourth day,         1000 700 710 720 725 1000,   0R 10 10 5 275",
        "half is not less than half,           10 5 11,                     0 1",
        "less than half,                       11 5 12,                     5R 7",
        "never counted,                        0 0 0,                       0 0",
        "largest,                              4294967295 0 4294967295,     0R 4294967295"
    })
    void whatWasMade(String situation, String values, String made) {
        assertThat(text(EpochRules.steps(values(values)))).isEqualTo(parts(made));
    }

    @Test
    void nothingIsNegativeAndDaysSumUpToTheRise() {
        Random random = new Random(8);
        for (int round = 0; round < 500; round++) {
            NavigableMap<LocalDate, Long> values = new TreeMap<>();
            int most = 1 + random.nextInt(50);
            IntStream.range(0, 12).forEach(day -> values.put(FIRST.plusDays(day), (long) random.nextInt(most)));

            var steps = EpochRules.steps(values);

            assertThat(steps)
                    .as(values.toString())
                    .hasSize(11)
                    .allSatisfy((day, step) -> assertThat(step.made()).isBetween(0L, (long) most));
            if (steps.values().stream().noneMatch(Step::reset)) {
                assertThat(steps.values().stream().mapToLong(Step::made).sum())
                        .as(values.toString())
                        .isEqualTo(values.values().stream()
                                        .mapToLong(Long::longValue)
                                        .max()
                                        .orElseThrow()
                                - values.firstEntry().getValue());
            }
        }
    }

    private static NavigableMap<LocalDate, Long> values(String text) {
        NavigableMap<LocalDate, Long> values = new TreeMap<>();
        List<String> parts = parts(text);
        IntStream.range(0, parts.size())
                .filter(day -> !parts.get(day).equals("-"))
                .forEach(day -> values.put(FIRST.plusDays(day), Long.valueOf(parts.get(day))));
        return values;
    }

    private static List<String> text(NavigableMap<LocalDate, Step> steps) {
        return steps.isEmpty()
                ? List.of()
                : FIRST.plusDays(1)
                        .datesUntil(steps.lastKey().plusDays(1))
                        .map(day -> steps.containsKey(day) ? text(steps.get(day)) : "-")
                        .collect(Collectors.toList());
    }

    private static String text(Step step) {
        return step.made() + (step.reset() ? "R" : "");
    }

    private static List<String> parts(String text) {
        return Stream.of(text)
                .filter(some -> !some.isEmpty())
                .flatMap(some -> Arrays.stream(some.split(" ")))
                .toList();
    }
}
