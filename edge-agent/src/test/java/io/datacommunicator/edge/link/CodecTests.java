package io.datacommunicator.edge.link;

import static io.datacommunicator.schema.catalogue.Maintenance.CLEANING;
import static io.datacommunicator.schema.catalogue.Maintenance.COFFEE_RINSE;
import static io.datacommunicator.schema.catalogue.Maintenance.DESCALING;
import static io.datacommunicator.schema.catalogue.Maintenance.FILTER_CHANGE;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small codecs that both dialects share. */
final class CodecTests {

    private static final int UNKNOWN_ARTICLE = 1;
    private static final int Z10 = 15361;
    private static final int E6 = 15326;

    @ParameterizedTest
    @CsvSource({"3C55,2020-02-21", "3B57,2019-10-23", "3E2B,2021-01-11", "3D68,2020-11-08"})
    void datesUnpackAsCaptured(String packed, LocalDate date) {
        assertThat(PackedDate.unpack(Integer.parseInt(packed, 16))).contains(date);
        assertThat(PackedDate.pack(date)).isEqualTo(Integer.parseInt(packed, 16));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x3C00, 0x3C15, 0x3DFF, 0xFFFF})
    void datesThatAreNotSetAreEmpty(int packed) {
        assertThat(PackedDate.unpack(packed)).isEmpty();
    }

    @Test
    void bitsAreCountedFromTheHighestPlace() {
        assertThat(AlarmBits.of(Bytes.ofHex("0004000004000800"))).containsExactly(13, 37, 52);
        assertThat(AlarmBits.of(Bytes.ofHex("8800000000000000FF"))).containsExactly(0, 4);
        assertThat(AlarmBits.toField(List.of(1, 36, 60), 6)).isEqualTo(Bytes.ofHex("400000000800"));
    }

    @Test
    void aThirdByteCountsOnBeyondSixteenBits() {
        var counters = ProductCounters.ofTriples(Bytes.ofHex("02000501FFFF00FFFF000000"));
        assertThat(counters).containsExactly(entry(0, 131_077L), entry(3, 0L));
    }

    @Test
    void aTableWithoutTotalIsGarbled() {
        var counters = ProductCounters.ofTriples(Bytes.ofHex("00FFFF000001"));
        assertThatExceptionOfType(Garbled.class).isThrownBy(() -> ProductCounters.plausible(counters));
    }

    @Test
    void aTotalBelowTheSumIsBelieved() throws Garbled {
        var counters = ProductCounters.ofTriples(Bytes.ofHex("000005000004000004"));
        assertThat(ProductCounters.plausible(counters)).containsEntry(0, 5L);
    }

    @Test
    void anUnknownModelIsReadByTheLengthOfItsBlock() throws Garbled {
        var fields = MachineLayout.of(UNKNOWN_ARTICLE).fields();
        assertThat(fields.readCounts(Bytes.ofHex("0001000200030004")))
                .containsExactly(
                        entry(CLEANING, 1L), entry(FILTER_CHANGE, 2L), entry(DESCALING, 3L), entry(COFFEE_RINSE, 4L));
        assertThat(fields.readPercents(Bytes.ofHex("0A14"))).containsExactly(entry(CLEANING, 10), entry(DESCALING, 20));
    }

    @Test
    void aKnownModelAcceptsItsOwnLengthOnly() {
        var fields = MachineLayout.of(E6).fields();
        assertThatExceptionOfType(Garbled.class).isThrownBy(() -> fields.readCounts(Bytes.ofHex("0001000200030004")));
        assertThatExceptionOfType(Garbled.class).isThrownBy(() -> fields.readPercents(Bytes.ofHex("0A14")));
    }

    @Test
    void aKnownModelMayPadItsBlockWithZeros() throws Garbled {
        var fields = MachineLayout.of(E6).fields();
        assertThat(fields.readPercents(Bytes.ofHex("0AFF14" + "00".repeat(17))))
                .containsExactly(entry(CLEANING, 10), entry(DESCALING, 20));
        assertThatExceptionOfType(Garbled.class).isThrownBy(() -> fields.readPercents(Bytes.ofHex("0AFF140001")));
    }

    @Test
    void theZ10CountsTwoProductsInOtherSlots() {
        var bySlot = new TreeMap<Integer, Long>();
        bySlot.put(0, 50L);
        bySlot.put(0x12, 7L);
        bySlot.put(0x13, 9L);
        assertThat(MachineLayout.of(Z10).byCode(bySlot))
                .containsExactly(entry(0, 50L), entry(0x31, 7L), entry(0x36, 9L));
        assertThat(MachineLayout.of(E6).byCode(bySlot)).isEqualTo(bySlot);
    }

    @Test
    void anIdentityBeyondSixteenBitsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MachineIdentity(0x10000, 0, 0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new MachineIdentity(0, -1, 0, null));
    }

    @Test
    void bytesDoNotChangeWithTheirOrigin() {
        var origin = new byte[] {1, 2};
        var bytes = Bytes.of(origin);
        origin[0] = 9;
        bytes.toArray()[1] = 9;
        assertThat(bytes).isEqualTo(Bytes.ofHex("0102")).hasToString("0102");
    }
}
