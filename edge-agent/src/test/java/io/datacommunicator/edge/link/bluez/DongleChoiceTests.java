package io.datacommunicator.edge.link.bluez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineNumbers;
import io.datacommunicator.edge.link.ble.WantedDongle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DongleChoiceTests {

    private static final Sighting D4 = heard("AA", "2A050803753B41D00200473BFE3A810001B2280000000000000000");
    private static final Sighting GIGA = heard("BB", "2A0508039C35921532006D33793201000000000000000000000000");
    private static final Sighting NAMELESS = heard("CC", "2A050803" + "00".repeat(23));
    private static final Sighting SILENT = new Sighting("/dd", "DD", Optional.empty());
    private static final DongleChoice ANY = new DongleChoice(WantedDongle.any());
    private static final DongleChoice BY_ADDRESS =
            new DongleChoice(new WantedDongle(Optional.of("bb"), Optional.empty()));
    private static final DongleChoice BY_MACHINE =
            new DongleChoice(new WantedDongle(Optional.empty(), Optional.of(new MachineNumbers(13724, 5522, 50))));

    private static Sighting heard(String address, String data) {
        return new Sighting("/" + address, address, Optional.of(Bytes.ofHex(data)));
    }

    @Test
    void whoIsNamedIsCertainAsSoonAsItSpeaks() {
        assertThat(BY_ADDRESS.certain(List.of(D4, GIGA))).contains(GIGA);
        assertThat(BY_MACHINE.certain(List.of(D4, NAMELESS, GIGA))).contains(GIGA);
        assertThat(BY_MACHINE.certain(List.of(D4, NAMELESS))).isEmpty();
    }

    @Test
    void whereNobodyIsNamedAllAreListenedFor() throws Exception {
        assertThat(ANY.certain(List.of(GIGA))).isEmpty();
        assertThat(ANY.best(List.of(GIGA))).isEqualTo(GIGA);
        assertThat(ANY.best(List.of(SILENT))).isEqualTo(SILENT);
    }

    @Test
    void oneThatDoesNotTellItsMachineMayBeTheWantedOne() throws Exception {
        assertThat(BY_MACHINE.best(List.of(D4, NAMELESS))).isEqualTo(NAMELESS);
        assertThat(BY_ADDRESS
                        .best(List.of(D4, new Sighting("/x", "BB", Optional.empty())))
                        .path())
                .isEqualTo("/x");
    }

    @Test
    void nobodyTheWrongOneAndTooManyAreAbsent() {
        for (var heard : List.of(List.<Sighting>of(), List.of(D4), List.of(SILENT, NAMELESS))) {
            assertThatExceptionOfType(LinkFailure.class)
                    .isThrownBy(() -> BY_MACHINE.best(heard))
                    .satisfies(failure -> assertThat(failure.reason()).isEqualTo(LinkFailure.Reason.ABSENT));
        }
        assertThatExceptionOfType(LinkFailure.class).isThrownBy(() -> ANY.best(List.of(D4, GIGA)));
    }
}
