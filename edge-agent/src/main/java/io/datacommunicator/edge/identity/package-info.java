/** Who this agent is: one key pair in the data directory, and what it signs to prove that it holds it. */
@NullMarked
package io.datacommunicator.edge.identity;

import org.jspecify.annotations.NullMarked;
