/** Tests of the ways to a machine. */
@NullMarked
package io.datacommunicator.edge.link;

import org.jspecify.annotations.NullMarked;
