package io.datacommunicator.edge.link.bluez;

import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** What is asked of a radio. Public because D-Bus makes a proxy of it; use {@link BluezPeer}. */
@DBusInterfaceName("org.bluez.Adapter1")
public interface BluezAdapter extends DBusInterface {

    void SetDiscoveryFilter(Map<String, Variant<?>> filter);

    void StartDiscovery();

    void StopDiscovery();
}
