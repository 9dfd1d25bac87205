/**
 * Readings: intake with receipts, the latest, history, alarms and live events. Everything that is derived is derived
 * from what the key door showed, so it can show nothing more.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"id", "failure", "access", "encryption", "audit", "graphql", "machine", "communicator"})
package io.datacommunicator.platform.telemetry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
