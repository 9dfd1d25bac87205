@NullMarked
package io.datacommunicator.edge.link.gazell;

import org.jspecify.annotations.NullMarked;
