@NullMarked
package io.datacommunicator.edge.link.bluez;

import org.jspecify.annotations.NullMarked;
