package io.datacommunicator.edge.link.bluez;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What is asked of a device in the air. Public because D-Bus makes a proxy of it; use {@link BluezPeer}. */
@DBusInterfaceName("org.bluez.Device1")
public interface BluezDevice extends DBusInterface {

    void Connect();

    void Disconnect();
}
