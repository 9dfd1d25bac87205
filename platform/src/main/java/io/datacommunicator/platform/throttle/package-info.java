/**
 * Budgets of attempts. Nobody's address is known behind {@link io.datacommunicator.platform.throttle.AddressFilter}: it
 * leaves a name that lasts an hour, and the network. What one address or one stranger's device spends never keeps a person
 * out who comes from a device they used before.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"failure", "encryption"})
package io.datacommunicator.platform.throttle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
