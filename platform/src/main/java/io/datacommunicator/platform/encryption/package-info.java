/**
 * Seals and opens: {@link io.datacommunicator.platform.encryption.RecordCipher} for machine data,
 * {@link io.datacommunicator.platform.encryption.CustomerCipher} for everything about people. The only package that
 * touches keys.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"id", "failure", "access"})
package io.datacommunicator.platform.encryption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
