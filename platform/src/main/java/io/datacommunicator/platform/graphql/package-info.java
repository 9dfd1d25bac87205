/**
 * What every GraphQL answer has in common and no feature owns: scalars, limits, how refusals look, what is said of
 * fields that are not shared, opaque ids and pages. Knows no domain.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"failure", "access", "encryption"})
package io.datacommunicator.platform.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
