/** Every decoder against bytes that nobody meant. */
@NullMarked
package io.datacommunicator.edge.fuzz;

import org.jspecify.annotations.NullMarked;
