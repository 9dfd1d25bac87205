package io.datacommunicator.schema.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueFilesTests {

    private static final String MODEL = """
            # a model of nobody
            type-code = EF0
            name = Nobody's
            articles = 1 2
            maintenance-counters = CLEANING DESCALING
            maintenance-progress = CLEANING
            product.02 = espresso
            """;

    private final CatalogueFiles files = filesSaying("product.espresso = Espresso\nalarm.1 = Water\n");
    private final Map<Integer, AlarmKind> alarms = files.alarms(KeyValueFile.parse("alarms", "1 = BLOCKING"));

    @Test
    void modelIsReadFromItsFile() {
        var model = model(MODEL + "slot.12 = 31\nseverity.1 = STATE\n");

        assertThat(model.articles()).containsExactly(1, 2);
        assertThat(model.counterOrder()).containsExactly(Maintenance.CLEANING, Maintenance.DESCALING);
        assertThat(model.product(2)).map(product -> product.name(Language.IT)).contains("Espresso");
        assertThat(model.codeOfSlot(0x12)).isEqualTo(0x31);
        assertThat(model.alarm(1).severity()).isEqualTo(Severity.STATE);
    }

    @ParameterizedTest
    @CsvSource({
        "product.02 = ristretto, product.02 comes twice",
        "product.03 = unheard-of, product.unheard-of is missing",
        "severity.2 = STATE, no alarm",
        "severity.1 = LOUD, LOUD",
        "product.100 = espresso, between 1 and 255",
        "nonsense, no key"
    })
    void faultInAModelIsNamed(String line, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(MODEL + line))
                .withMessageContaining(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"type-code", "name", "articles", "maintenance-counters", "maintenance-progress"})
    void modelWithoutOneOfItsFactsIsRefused(String key) {
        var without = MODEL.lines().filter(line -> !line.startsWith(key)).collect(Collectors.joining("\n"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(without))
                .withMessageContaining(key + " is missing");
    }

    @Test
    void textMustBeSaidInEveryLanguage() {
        var silent = filesSaying("alarm.1 =");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> silent.alarms(KeyValueFile.parse("alarms", "1 = BLOCKING")))
                .withMessageContaining("blank");
    }

    private MachineModel model(String content) {
        return files.model(KeyValueFile.parse("EF0", content), alarms);
    }

    private static CatalogueFiles filesSaying(String texts) {
        return new CatalogueFiles(Arrays.stream(Language.values())
                .collect(Collectors.toMap(
                        Function.identity(), language -> KeyValueFile.parse("texts " + language, texts))));
    }
}
