package io.datacommunicator.edge.link.bluez;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.ObjectManager;
import org.freedesktop.dbus.types.Variant;

/** A conversation with BlueZ. Every call names the reason for which a session fails if the call does. */
final class Bluez implements AutoCloseable {

    private static final String NAME = "org.bluez";
    private static final System.Logger LOG = System.getLogger(Bluez.class.getName());
    private final DBusConnection bus;

    private Bluez(DBusConnection bus) {
        this.bus = bus;
    }

    /** Takes the address of a bus, as {@code unix:path=/run/dbus/system_bus_socket}. */
    static Bluez on(String address) throws LinkFailure {
        try {
            return new Bluez(
                    DBusConnectionBuilder.forAddress(address).withShared(false).build());
        } catch (DBusException | DBusExecutionException | IllegalArgumentException e) {
            throw new LinkFailure(Reason.ABSENT, "the system bus cannot be reached", e);
        }
    }

    BluezObjects objects(Reason reason) throws LinkFailure {
        return call(
                reason,
                "Bluetooth does not answer",
                () -> new BluezObjects(proxy("/", ObjectManager.class).GetManagedObjects()));
    }

    void startDiscovery(String adapter) throws LinkFailure {
        call(Reason.ABSENT, "the radio does not listen", () -> {
            var radio = proxy(adapter, BluezAdapter.class);
            radio.SetDiscoveryFilter(Map.of("Transport", new Variant<>("le"), "DuplicateData", new Variant<>(true)));
            radio.StartDiscovery();
            return radio;
        });
    }

    void stopDiscovery(String adapter) {
        quietly(() -> proxy(adapter, BluezAdapter.class).StopDiscovery());
    }

    void connect(String device) throws LinkFailure {
        call(Reason.BUSY, "the dongle takes no connection; somebody else may hold it", () -> {
            proxy(device, BluezDevice.class).Connect();
            return device;
        });
    }

    void disconnect(String device) {
        quietly(() -> proxy(device, BluezDevice.class).Disconnect());
    }

    Bytes read(String characteristic) throws LinkFailure {
        return call(
                Reason.LOST,
                "the dongle can no longer be read",
                () -> Bytes.of(proxy(characteristic, BluezCharacteristic.class).ReadValue(Map.of())));
    }

    void write(String characteristic, Bytes value) throws LinkFailure {
        call(Reason.LOST, "the dongle can no longer be asked", () -> {
            proxy(characteristic, BluezCharacteristic.class)
                    .WriteValue(value.toArray(), Map.of("type", new Variant<>("request")));
            return value;
        });
    }

    @Override
    public void close() {
        bus.disconnect();
    }

    private <T extends DBusInterface> T proxy(String path, Class<T> type) throws DBusException {
        return bus.getRemoteObject(NAME, path, type);
    }

    private static <T> T call(Reason reason, String what, Call<T> call) throws LinkFailure {
        try {
            return call.run();
        } catch (DBusException | DBusExecutionException e) {
            throw new LinkFailure(reason, what, e);
        }
    }

    private static void quietly(Courtesy courtesy) {
        try {
            courtesy.run();
        } catch (DBusException | DBusExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "a courtesy to Bluetooth failed", e);
        }
    }

    private interface Call<T> {
        T run() throws DBusException;
    }

    private interface Courtesy {
        void run() throws DBusException;
    }
}
