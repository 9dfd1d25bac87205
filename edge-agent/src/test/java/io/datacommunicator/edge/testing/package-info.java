/** Fakes of what is outside the agent: machines and the platform. */
@NullMarked
package io.datacommunicator.edge.testing;

import org.jspecify.annotations.NullMarked;
