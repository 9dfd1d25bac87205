/** Communicators: enrolment and the keys by which they are known. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "failure", "access", "encryption", "audit", "graphql"})
package io.datacommunicator.platform.communicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
