/**
 * Brings what waits in the outbox to the platform and acts on its receipts. It knows entries, tokens and answers, and nothing
 * of machines.
 */
@NullMarked
package io.datacommunicator.edge.upload;

import org.jspecify.annotations.NullMarked;
