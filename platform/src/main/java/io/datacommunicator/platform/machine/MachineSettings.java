package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.encryption.MachineDetails;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is assumed of machines.
 *
 * @param timeZone of a machine whose owner has not said where it stands
 * @param demo what a demo calls machines when they appear, by article number, as nobody has named them
 */
@ConfigurationProperties("platform.machine")
record MachineSettings(
        @DefaultValue("Europe/Zurich") ZoneId timeZone,
        @DefaultValue Map<Integer, Named> demo) {

    MachineSettings {
        demo = Map.copyOf(demo);
    }

    Optional<Named> named(int articleNumber) {
        return Optional.ofNullable(demo.get(articleNumber));
    }

    /** A name, and where that is. */
    record Named(
            String name, @Nullable String label, @Nullable String town) {
        MachineDetails.Place place() {
            return new MachineDetails.Place(label, town, null, null);
        }
    }
}
