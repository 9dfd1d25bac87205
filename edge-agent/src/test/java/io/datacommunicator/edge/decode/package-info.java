/** Tests of the decode command. */
@NullMarked
package io.datacommunicator.edge.decode;

import org.jspecify.annotations.NullMarked;
