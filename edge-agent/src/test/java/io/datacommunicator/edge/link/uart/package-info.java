/** Tests of one dialect. */
@NullMarked
package io.datacommunicator.edge.link.uart;

import org.jspecify.annotations.NullMarked;
