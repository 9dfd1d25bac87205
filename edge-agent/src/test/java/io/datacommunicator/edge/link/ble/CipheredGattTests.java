package io.datacommunicator.edge.link.ble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.testing.FaultyGatt;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that changes a machine reaches the air. */
final class CipheredGattTests {

    private final SteppedPace pace = new SteppedPace();
    private final FaultyGatt gatt = new FaultyGatt(
            new SimulatedMachines(() -> Instant.EPOCH, Instant.EPOCH, ZoneOffset.UTC, 1).gigaDongle(pace),
            pace,
            FaultyGatt.Disturbance.none());

    @ParameterizedTest
    @CsvSource({
        "CONTROL,4602",
        "CONTROL,01",
        "CONTROL,00",
        "CONTROL,FF",
        "CONTROL,7F82",
        "CONTROL,7F8000",
        "CONTROL,''",
        "CONTROL,03000414000001000100000000002A",
        "STATISTICS_COMMAND,46020000",
        "STATISTICS_COMMAND,0010FFFF",
        "STATISTICS_COMMAND,0002FFFF",
        "STATUS,7F80",
        "ABOUT,7F80",
        "STATISTICS_DATA,0001FFFF"
    })
    void dangerousMessagesAreRefusedBeforeTheAir(Characteristic characteristic, String message) throws LinkFailure {
        try (var connection = gatt.connect()) {
            var ciphered = new CipheredGatt(connection, 0x2A);
            assertThatIllegalArgumentException().isThrownBy(() -> ciphered.write(characteristic, Bytes.ofHex(message)));
        }
        assertThat(gatt.writes()).isEmpty();
    }

    @Test
    void theHeartbeatReachesTheAirAsCaptured() throws LinkFailure {
        try (var connection = gatt.connect()) {
            new CipheredGatt(connection, 0x2A).write(Characteristic.CONTROL, Bytes.ofHex("7F80"));
        }
        assertThat(gatt.writes()).extracting(FaultyGatt.Write::value).containsExactly(Bytes.ofHex("77656D"));
    }

    @Test
    void characteristicsThatBrewCancelOrLockHaveNoName() {
        assertThat(Characteristic.values())
                .extracting(characteristic -> characteristic.uuid().toString().substring(4, 8))
                .containsExactly("1524", "1529", "1531", "1533", "1534")
                .doesNotContain("1525", "1528", "1530");
    }
}
