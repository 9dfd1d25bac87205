/** Refusals: what the platform answers when it does not do what was asked, with codes that never change. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.datacommunicator.platform.failure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
