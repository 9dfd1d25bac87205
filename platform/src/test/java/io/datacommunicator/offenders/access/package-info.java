/** A proof that anybody can forge. */
@NullMarked
package io.datacommunicator.offenders.access;

import org.jspecify.annotations.NullMarked;
