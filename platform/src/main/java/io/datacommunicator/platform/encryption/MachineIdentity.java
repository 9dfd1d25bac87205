package io.datacommunicator.platform.encryption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a machine says of itself; together it names one machine of an owner. */
public record MachineIdentity(
        int articleNumber,
        int machineNumber,
        int serialNumber,
        @Nullable LocalDate productionDate) {}
