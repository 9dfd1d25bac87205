/** The dialect of the Bluetooth dongle: its advertisement, its characteristics, and a session that reads them. */
@NullMarked
package io.datacommunicator.edge.link.ble;

import org.jspecify.annotations.NullMarked;
