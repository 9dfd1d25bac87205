/**
 * Communicators: how a box comes into an account, what its holder says about it, and how its access ends.
 *
 * <p>A communicator is a post, a box is who holds it: a new box can take the place of another.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"id", "failure", "access", "encryption", "audit", "graphql", "page", "account", "notice"
        })
package io.datacommunicator.platform.communicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
