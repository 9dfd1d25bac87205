/**
 * Keeps what is to be uploaded until the platform has it: a bounded queue of opaque entries in SQLite, oldest first. It knows
 * neither machines nor the platform.
 */
@NullMarked
package io.datacommunicator.edge.outbox;

import org.jspecify.annotations.NullMarked;
