/** A key door that stands open. */
@NullMarked
package io.datacommunicator.offenders.encryption;

import org.jspecify.annotations.NullMarked;
