@NullMarked
package io.datacommunicator.edge.offender.wire;

import org.jspecify.annotations.NullMarked;
