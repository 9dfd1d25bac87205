package io.datacommunicator.edge.link;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a machine says of itself; together it names one machine. All numbers are of 16 bits. */
public record MachineIdentity(
        int articleNumber,
        int machineNumber,
        int serialNumber,
        @Nullable LocalDate producedOn) {

    public MachineIdentity {
        requireSixteenBits("articleNumber", articleNumber);
        requireSixteenBits("machineNumber", machineNumber);
        requireSixteenBits("serialNumber", serialNumber);
    }

    /** Empty where the machine does not know it. */
    public Optional<LocalDate> productionDate() {
        return Optional.ofNullable(producedOn);
    }

    private static void requireSixteenBits(String name, int value) {
        if (value < 0 || value > 0xFFFF) {
            throw new IllegalArgumentException(name + " is outside 0 to 65535");
        }
    }
}
