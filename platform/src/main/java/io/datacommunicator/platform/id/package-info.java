/** Names of things: records of one UUID each, which know nothing and are known by everybody. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.datacommunicator.platform.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
