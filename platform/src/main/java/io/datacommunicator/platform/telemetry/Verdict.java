package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.encryption.Reading;

/** What the intake decided of one uploaded reading. */
sealed interface Verdict {
    record Valid(MachineIdentity machine, Reading reading) implements Verdict {}

    record Rejected(Receipt.Rejected receipt) implements Verdict {}
}
