/**
 * Measures the platform from outside, through its API, and in the same run the bare database beneath it, so that figures of
 * different machines can be compared as ratios.
 */
@NullMarked
package io.datacommunicator.benchmarks;

import org.jspecify.annotations.NullMarked;
