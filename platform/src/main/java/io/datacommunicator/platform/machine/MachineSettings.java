package io.datacommunicator.platform.machine;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is assumed of machines.
 *
 * @param timeZone of a machine whose owner has not said where it stands
 */
@ConfigurationProperties("platform.machine")
record MachineSettings(@DefaultValue("Europe/Zurich") ZoneId timeZone) {}
