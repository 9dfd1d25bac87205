package io.datacommunicator.edge.link.ble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.SteppedPace;
import io.datacommunicator.edge.link.simulation.SimulatedMachines;
import io.datacommunicator.edge.link.testing.DangerousCommands;
import io.datacommunicator.edge.link.testing.FaultyGatt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that changes a machine reaches the air. */
final class CipheredGattTests {

    private final SteppedPace pace = new SteppedPace();
    private final FaultyGatt gatt = new FaultyGatt(
            new SimulatedMachines(() -> Instant.EPOCH, Instant.EPOCH, ZoneOffset.UTC, 1).gigaDongle(pace),
            pace,
            FaultyGatt.Disturbance.none());

    @ParameterizedTest
    @MethodSource("everythingDangerous")
    void dangerousMessagesAreRefusedBeforeTheAir(Characteristic characteristic, Bytes message) throws LinkFailure {
        try (var connection = gatt.connect()) {
            var ciphered = new CipheredGatt(connection, 0x2A);
            assertThatIllegalArgumentException().isThrownBy(() -> ciphered.write(characteristic, message));
        }
        assertThat(gatt.writes()).isEmpty();
    }

    static Stream<Arguments> everythingDangerous() {
        return Arrays.stream(Characteristic.values())
                .flatMap(characteristic ->
                        DangerousCommands.messages().map(message -> Arguments.of(characteristic, message)));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTROL,7F82",
        "CONTROL,7F8000",
        "CONTROL,0001FFFF",
        "STATISTICS_COMMAND,7F80",
        "STATISTICS_COMMAND,0002FFFF",
        "STATUS,7F80",
        "ABOUT,7F80",
        "STATISTICS_DATA,0001FFFF"
    })
    void whatOnlyLooksHarmlessIsRefusedToo(Characteristic characteristic, String message) throws LinkFailure {
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
                .extracting(characteristic -> characteristic.uuid().toString())
                .allMatch(uuid -> uuid.matches("5a4015(24|29|31|33|34)-.*"))
                .doesNotContainAnyElementsOf(DangerousCommands.CHARACTERISTICS);
    }
}
