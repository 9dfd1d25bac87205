/** Knows its neighbour, which knows it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.datacommunicator.offenders.modules.left;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
