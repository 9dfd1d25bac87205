/** Tests of the machines that exist only in memory. */
@NullMarked
package io.datacommunicator.edge.link.simulation;

import org.jspecify.annotations.NullMarked;
