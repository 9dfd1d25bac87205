/**
 * Work that is done later: once, or again and again. A feature declares it as a bean, {@link
 * io.datacommunicator.platform.job.Job} or {@link io.datacommunicator.platform.job.Routine}; one of all running instances
 * does it. It is kept in schema {@code job}, which a role of its own reaches over a pool of two connections, and what
 * it is about is sealed there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "encryption"})
package io.datacommunicator.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
