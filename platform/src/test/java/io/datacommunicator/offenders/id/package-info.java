/** Ids that are not ids. */
@NullMarked
package io.datacommunicator.offenders.id;

import org.jspecify.annotations.NullMarked;
