/**
 * Sessions: one for each sign-in of a person in a browser. A token made of a session is worth nothing from the moment
 * the session ends: {@link io.datacommunicator.platform.access.Callers} looks for it with each request.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "failure", "access", "encryption", "graphql", "job"})
package io.datacommunicator.platform.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
