/** What many readings together tell: sums by day, week and month, and episodes of alarms. Pure but for where they come from. */
@NullMarked
package io.datacommunicator.platform.telemetry.history;

import org.jspecify.annotations.NullMarked;
