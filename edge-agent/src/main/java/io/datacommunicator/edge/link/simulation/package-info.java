/**
 * Machines that exist only in memory and speak the real bytes. Their state is a function of seed, first state and instant,
 * so their past can be read by turning back the clock.
 */
@NullMarked
package io.datacommunicator.edge.link.simulation;

import org.jspecify.annotations.NullMarked;
