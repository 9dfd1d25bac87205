/**
 * The computer's own Bluetooth, by way of BlueZ over D-Bus. Written against five methods of it, so that little is loaded,
 * and loaded only by agents that have a machine behind Bluetooth.
 */
@NullMarked
package io.datacommunicator.edge.link.bluez;

import org.jspecify.annotations.NullMarked;
