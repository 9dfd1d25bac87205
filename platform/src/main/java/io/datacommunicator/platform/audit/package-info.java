/**
 * Tamper-evident records of who changed and read what: one hash chain an account and one an owner. A chain runs over
 * the sealed entries, so it can be verified without opening them, also after they were erased.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "failure", "access", "encryption"})
package io.datacommunicator.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
