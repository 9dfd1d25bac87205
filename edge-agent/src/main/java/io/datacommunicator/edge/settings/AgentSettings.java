package io.datacommunicator.edge.settings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Everything one agent can be told.
 *
 * @param platform where to upload to; the command line may say it instead
 * @param pollTime local time of day at which machines are read
 * @param pollRetry how long after a failed read to try again
 * @param uploadJitter uploads begin a random time of at most this after a read
 * @param simulationStart the day on which simulated machines held their first state
 */
public record AgentSettings(
        Optional<URI> platform,
        List<MachineSettings> machines,
        LocalTime pollTime,
        ZoneId pollZone,
        Duration pollRetry,
        Duration uploadJitter,
        Duration retryFirst,
        Duration retryLongest,
        int outboxEntries,
        int outboxMebibytes,
        LocalDate simulationStart) {

    public AgentSettings {
        machines = List.copyOf(machines);
    }
}
