/** The edge agent: its commands, and the one place where its parts are put together. */
@NullMarked
package io.datacommunicator.edge;

import org.jspecify.annotations.NullMarked;
