/** Accounts and the people who sign in to them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "failure", "access", "encryption", "audit", "graphql"})
package io.datacommunicator.platform.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
