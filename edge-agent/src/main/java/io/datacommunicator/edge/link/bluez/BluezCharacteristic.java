package io.datacommunicator.edge.link.bluez;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** What is asked of a characteristic. Public because D-Bus makes a proxy of it; use {@link BluezPeer}. */
@DBusInterfaceName("org.bluez.GattCharacteristic1")
public interface BluezCharacteristic extends DBusInterface {

    /** The whole value: BlueZ itself reads a long one piece by piece. */
    byte[] ReadValue(Map<String, Variant<?>> options);

    void WriteValue(byte[] value, Map<String, Variant<?>> options);
}
