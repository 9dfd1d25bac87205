/** Who this agent is: a key pair, the token that belongs to it, and the proofs that the agent holds both. */
@NullMarked
package io.datacommunicator.edge.identity;

import org.jspecify.annotations.NullMarked;
