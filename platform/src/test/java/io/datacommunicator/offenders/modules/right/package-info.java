/** Closes the circle. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.datacommunicator.offenders.modules.right;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
