/** The decode command: shows what captured bytes say, which is what a user sends us with a bug report. */
@NullMarked
package io.datacommunicator.edge.decode;

import org.jspecify.annotations.NullMarked;
