/**
 * The whole security model: proofs, doors and rules.
 *
 * <p>A proof ({@link io.datacommunicator.platform.access.Caller}, the scopes,
 * {@link io.datacommunicator.platform.access.ReadGrant}) is a final class that only this package makes. A door
 * ({@link io.datacommunicator.platform.access.CustomerDatabase},
 * {@link io.datacommunicator.platform.access.MachineDatabase}) reaches rows and demands a proof. What needs a proof
 * cannot be called without one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "failure"})
package io.datacommunicator.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
