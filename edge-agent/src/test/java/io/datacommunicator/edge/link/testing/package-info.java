/** Links and lines that fail as real ones do. */
@NullMarked
package io.datacommunicator.edge.link.testing;

import org.jspecify.annotations.NullMarked;
