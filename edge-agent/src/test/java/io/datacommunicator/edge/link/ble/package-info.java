/** Tests of one dialect. */
@NullMarked
package io.datacommunicator.edge.link.ble;

import org.jspecify.annotations.NullMarked;
