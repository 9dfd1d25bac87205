/** The dialect of the service port: its bit coding, its enciphered lines, their meaning, and a session that asks. */
@NullMarked
package io.datacommunicator.edge.link.uart;

import org.jspecify.annotations.NullMarked;
