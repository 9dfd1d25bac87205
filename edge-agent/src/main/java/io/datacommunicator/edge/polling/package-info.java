/** When machines are read, and what a read becomes: a reading, kept in the outbox before anything else happens. */
@NullMarked
package io.datacommunicator.edge.polling;

import org.jspecify.annotations.NullMarked;
