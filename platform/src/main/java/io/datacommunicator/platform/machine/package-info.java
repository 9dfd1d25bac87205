/** Machines: they appear with their first reading, and their owner names them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "failure", "access", "encryption", "audit", "graphql"})
package io.datacommunicator.platform.machine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
