package io.datacommunicator.schema.catalogue;

import static io.datacommunicator.schema.catalogue.Maintenance.CLEANING;
import static io.datacommunicator.schema.catalogue.Maintenance.COFFEE_RINSE;
import static io.datacommunicator.schema.catalogue.Maintenance.DESCALING;
import static io.datacommunicator.schema.catalogue.Maintenance.FILTER_CHANGE;
import static io.datacommunicator.schema.catalogue.Maintenance.MILK_CLEANING;
import static io.datacommunicator.schema.catalogue.Maintenance.MILK_RINSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTests {

    private static final int E6 = 15326;
    private static final int Z10 = 15361;
    private static final int S8 = 15480;
    private static final int GIGA = 13724;
    private static final int NOBODYS = 4711;

    private final Catalogue catalogue = Catalogue.standard();

    static Stream<MachineModel> models() {
        return Catalogue.standard().models().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "15326, EF532V2, E6",
        "15377, EF532V2, E6",
        "15057, EF533, E8",
        "15091, EF535, WE8",
        "15361, EF545, Z10",
        "15111, EF557, J6",
        "13724, EF658S_C, GIGA X8c Professional",
        "15480, EF1091, S8 EB"
    })
    void articleNumberTellsTheModel(int article, String typeCode, String name) {
        assertThat(catalogue.model(article)).hasValueSatisfying(model -> {
            assertThat(model.typeCode()).isEqualTo(typeCode);
            assertThat(model.name()).isEqualTo(name);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "15326, 02 03 04 06 08 0D 28 29 30 12 13",
        "15057, 01 02 03 04 07 0A 0D 11 12 13 2E 0F",
        "15091, 01 02 03 04 07 0A 0D 11 12 13 2E 0F",
        "15361, 02 03 04 05 06 07 08 0A 0C 0D 31 36 28 29 2B 2D 2E 30 38 39 0F",
        "15111, 01 02 03 04 06 07 0A 0D 11 12 13 2E 0F",
        "13724, 01 02 03 04 05 06 07 08 0A 0C 0D 11 12 13 14 15 16 17 18 1A 2E 32 33 34 35 37 3A 3C 3D 3E 0F",
        "15480, 02 03 04 06 07 08 0A 0D 31 36 28 29 2B 2C 2E 30 0F"
    })
    void everyModelKnowsItsProductsInTheirOrder(int article, String codes) {
        var expected = Arrays.stream(codes.split(" "))
                .map(code -> Integer.valueOf(code, 16))
                .toList();

        assertThat(products(article)).extracting(Product::code).isEqualTo(expected);
    }

    @Test
    void sameCodeNamesOtherDrinksOnOtherModels() {
        assertThat(name(GIGA, 0x32)).contains("Americano");
        assertThat(name(S8, 0x32)).isEmpty();
        assertThat(name(S8, 0x36)).contains("2 coffees");
        assertThat(name(GIGA, 0x36)).isEmpty();
    }

    @Test
    void hiddenProductsCountAndHaveNames() {
        assertThat(name(E6, 0x0D)).contains("Hot water");
        assertThat(name(Z10, 0x38)).contains("2 Caffè Barista");
        assertThat(name(S8, 0x0F)).contains("Ground coffee");
    }

    @ParameterizedTest
    @MethodSource("models")
    void namesWithinOneModelDifferInEveryLanguage(MachineModel model) {
        for (var language : Language.values()) {
            assertThat(model.products())
                    .extracting(product -> product.name(language))
                    .doesNotHaveDuplicates();
            assertThat(model.alarms().values())
                    .extracting(alarm -> alarm.name(language).orElseThrow())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMaintenanceHasItsOwnNameInEveryLanguage(Language language) {
        assertThat(Maintenance.values())
                .extracting(maintenance -> catalogue.name(maintenance).in(language))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank());
    }

    @Test
    void textsAreSpokenInTheirLanguage() {
        assertThat(Stream.of(Language.values()).map(catalogue.name(DESCALING)::in))
                .containsExactly("Entkalkung", "Détartrage", "Decalcificazione", "Descaling");
    }

    @Test
    void onlyTheZ10CountsProductsInSlotsOfOtherNumbers() {
        assertThat(models().collect(Collectors.toMap(MachineModel::name, MachineModel::slots)))
                .containsEntry("Z10", Map.of(0x12, 0x31, 0x13, 0x36))
                .satisfies(slots -> assertThat(slots.values().stream().filter(quirk -> !quirk.isEmpty()))
                        .hasSize(1));
        var z10 = catalogue.model(Z10).orElseThrow();
        assertThat(IntStream.of(0x02, 0x12, 0x13).map(z10::codeOfSlot)).containsExactly(0x02, 0x31, 0x36);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everySlotQuirkLeadsToAProductOfTheModel(MachineModel model) {
        assertThat(model.slots().values())
                .allSatisfy(code -> assertThat(model.product(code)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("models")
    void maintenanceFieldsStandInTheOrderOfTheWire(MachineModel model) {
        assertThat(model.counterOrder())
                .containsExactly(CLEANING, FILTER_CHANGE, DESCALING, MILK_RINSE, COFFEE_RINSE, MILK_CLEANING);
        assertThat(model.progressOrder()).containsExactly(CLEANING, FILTER_CHANGE, DESCALING);
    }

    @Test
    void bitsHaveTheirUsualSeverity() {
        assertThat(bits(Severity.BLOCKING)).containsExactly(0, 1, 2, 3, 4, 5, 6, 8, 17, 20, 21, 29, 30, 40, 47, 48);
        assertThat(bits(Severity.MAINTENANCE)).containsExactly(32, 33, 34, 35, 41);
        assertThat(bits(Severity.NOTICE)).containsExactly(10, 14, 15, 16, 23, 27, 28, 49, 50, 53);
        assertThat(bits(Severity.STATE))
                .containsExactly(
                        7, 9, 11, 12, 13, 18, 19, 22, 24, 25, 26, 31, 36, 37, 38, 39, 42, 43, 44, 45, 46, 54, 55, 56);
        assertThat(bits(Severity.UNKNOWN)).containsExactly(51, 52, 57, 58, 59, 60, 61, 62, 63);
    }

    @ParameterizedTest
    @CsvSource({"15326, 5, STATE", "15480, 5, BLOCKING", "13724, 10, BLOCKING", "15480, 10, NOTICE", "15057, 20, STATE"
    })
    void severityDependsOnTheModel(int article, int bit, Severity severity) {
        assertThat(catalogue.alarm(article, bit).severity()).isEqualTo(severity);
    }

    @Test
    void unknownModelKeepsItsNumberAndTheCommonAlarms() {
        assertThat(catalogue.model(NOBODYS)).isEmpty();
        assertThat(catalogue.product(NOBODYS, 0x02)).isEmpty();
        assertThat(catalogue.alarm(NOBODYS, 1)).isEqualTo(catalogue.alarm(1));
        assertThat(catalogue.alarm(NOBODYS, 1).name(Language.DE)).contains("Wassertank füllen");
    }

    @Test
    void unknownBitIsKeptWithoutName() {
        var alarm = catalogue.alarm(E6, 52);

        assertThat(alarm.bit()).isEqualTo(52);
        assertThat(alarm.severity()).isEqualTo(Severity.UNKNOWN);
        assertThat(alarm.name(Language.EN)).isEmpty();
    }

    @Test
    void unknownProductCodesStandBehindTheKnownOnesByNumber() {
        var giga = catalogue.model(GIGA).orElseThrow();

        assertThat(Stream.of(0x30, 0x0F, 0x2D, 0x01).sorted(Comparator.comparingInt(giga::position)))
                .containsExactly(0x01, 0x0F, 0x2D, 0x30);
    }

    @Test
    void twoModelsCannotClaimOneArticle() {
        var z10 = catalogue.model(Z10).orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalogue(List.of(z10, z10), Map.of(), Map.of()))
                .withMessageContaining("15361");
    }

    private List<Integer> bits(Severity severity) {
        return IntStream.range(0, 64)
                .mapToObj(catalogue::alarm)
                .filter(alarm -> alarm.severity() == severity)
                .map(AlarmKind::bit)
                .toList();
    }

    private Optional<String> name(int article, int code) {
        return catalogue.product(article, code).map(product -> product.name(Language.EN));
    }

    private List<Product> products(int article) {
        return catalogue.model(article).orElseThrow().products();
    }
}
