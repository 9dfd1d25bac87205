package io.datacommunicator.edge.link.bluez;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.ble.Characteristic;
import io.datacommunicator.edge.link.ble.GattConnection;
import io.datacommunicator.edge.link.ble.GattPeer;
import io.datacommunicator.edge.link.testing.DangerousCommands;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.ObjectManager;
import org.freedesktop.dbus.types.UInt16;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A BlueZ with one radio and one dongle, behind which a simulated machine sits. A test says what goes wrong. Calls come on
 * threads of the bus, one at a time.
 */
final class FakeBluez implements AutoCloseable {

    static final String RADIO = "/org/bluez/hci0";
    static final String ADDRESS = "D1:40:FD:DE:C6:1C";
    private static final String DEVICE = RADIO + "/dev_D1_40_FD_DE_C6_1C";
    private final DBusConnection bus;
    private final GattPeer dongle;
    private final Map<UUID, String> characteristics = new HashMap<>();
    private final List<UUID> written = new ArrayList<>();
    private final Deque<Heard> air = new ArrayDeque<>();
    private @Nullable GattConnection connection;
    private boolean powered = true;
    private boolean held;
    private boolean unwilling;
    private boolean discovering;
    private int sessions;
    private int steps;
    private int lostAt = Integer.MAX_VALUE;

    private FakeBluez(DBusConnection bus, GattPeer dongle) {
        this.bus = bus;
        this.dongle = dongle;
    }

    /** Advertises what the dongle advertises, from the first look on. */
    static FakeBluez on(String address, GattPeer dongle) throws DBusException, LinkFailure {
        var connection =
                DBusConnectionBuilder.forAddress(address).withShared(false).build();
        var fake = new FakeBluez(connection, dongle);
        fake.air.add(new Heard(Optional.of("TT214H BlueFrog"), 171, dongle.manufacturerData()));
        fake.export();
        connection.requestBusName("org.bluez");
        return fake;
    }

    /** What is heard at the next looks; the last one stays. */
    synchronized FakeBluez hearing(Heard... heard) {
        air.clear();
        air.addAll(List.of(heard));
        return this;
    }

    synchronized FakeBluez switchedOff() {
        powered = false;
        return this;
    }

    synchronized FakeBluez heldByAnotherProgram() {
        held = true;
        return this;
    }

    /** As while a phone is connected. */
    synchronized FakeBluez unwilling() {
        unwilling = true;
        return this;
    }

    /** The link breaks with this call after the connection was made; nothing more is heard of the dongle afterwards. */
    synchronized void losingTheLinkAt(int step) {
        lostAt = step;
        steps = 0;
    }

    synchronized int steps() {
        return steps;
    }

    synchronized int sessions() {
        return sessions;
    }

    synchronized boolean idle() {
        return !discovering && connection == null;
    }

    synchronized List<UUID> written() {
        return List.copyOf(written);
    }

    @Override
    public void close() {
        bus.disconnect();
    }

    private void export() throws DBusException {
        bus.exportObject("/", new Root());
        bus.exportObject(RADIO, new Radio());
        bus.exportObject(DEVICE, new Device());
        var uuids = Stream.concat(
                        Stream.of(Characteristic.values()).map(Characteristic::uuid),
                        DangerousCommands.CHARACTERISTICS.stream().map(UUID::fromString))
                .toList();
        for (int i = 0; i < uuids.size(); i++) {
            var path = DEVICE + "/service000a/char%04x".formatted(11 + 2 * i);
            characteristics.put(uuids.get(i), path);
            bus.exportObject(path, new Value(path, uuids.get(i)));
        }
    }

    private synchronized Map<DBusPath, Map<String, Map<String, Variant<?>>>> objects() {
        if (connection != null) {
            step();
        }
        Map<DBusPath, Map<String, Map<String, Variant<?>>>> objects = new HashMap<>();
        objects.put(new DBusPath(RADIO), Map.of("org.bluez.Adapter1", Map.of("Powered", new Variant<>(powered))));
        var heard = discovering && air.size() > 1 ? air.removeFirst() : air.getFirst();
        if (heard.inTheAir() || connection != null) {
            objects.put(new DBusPath(DEVICE), Map.of("org.bluez.Device1", device(heard)));
        }
        if (connection != null) {
            characteristics.forEach((uuid, path) -> objects.put(
                    new DBusPath(path),
                    Map.of("org.bluez.GattCharacteristic1", Map.of("UUID", new Variant<>(uuid.toString())))));
        }
        return objects;
    }

    private Map<String, Variant<?>> device(Heard heard) {
        Map<String, Variant<?>> device = new HashMap<>();
        device.put("Address", new Variant<>(ADDRESS));
        device.put("AddressType", new Variant<>("random"));
        device.put("Connected", new Variant<>(held || connection != null));
        device.put("ServicesResolved", new Variant<>(connection != null && steps > 2));
        if (discovering) {
            device.put("RSSI", new Variant<>((short) -61));
        }
        heard.name().ifPresent(name -> device.put("Name", new Variant<>(name)));
        heard.data()
                .ifPresent(data -> device.put(
                        "ManufacturerData",
                        new Variant<>(
                                Map.of(new UInt16(heard.company()), new Variant<>(data.toArray(), "ay")), "a{qv}")));
        return device;
    }

    private void step() {
        if (++steps >= lostAt) {
            hangUp();
        }
    }

    private GattConnection open() {
        if (connection == null) {
            throw new DBusExecutionException("Not connected");
        }
        return connection;
    }

    private void hangUp() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /**
     * What one look at the air shows.
     *
     * @param data nothing at all is in the air where there is neither name nor data
     */
    record Heard(Optional<String> name, int company, Optional<Bytes> data) {

        static Heard nothing() {
            return new Heard(Optional.empty(), 0, Optional.empty());
        }

        static Heard nameOnly() {
            return new Heard(Optional.of("TT214H BlueFrog"), 0, Optional.empty());
        }

        boolean inTheAir() {
            return name.isPresent() || data.isPresent();
        }
    }

    private final class Root implements ObjectManager {

        @Override
        public Map<DBusPath, Map<String, Map<String, Variant<?>>>> GetManagedObjects() {
            return objects();
        }

        @Override
        public String getObjectPath() {
            return "/";
        }
    }

    private final class Radio implements BluezAdapter {

        @Override
        public void SetDiscoveryFilter(Map<String, Variant<?>> filter) {
            if (!"le".equals(filter.get("Transport").getValue())) {
                throw new DBusExecutionException("listens for something else");
            }
        }

        @Override
        public void StartDiscovery() {
            synchronized (FakeBluez.this) {
                discovering = true;
            }
        }

        @Override
        public void StopDiscovery() {
            synchronized (FakeBluez.this) {
                discovering = false;
            }
        }

        @Override
        public String getObjectPath() {
            return RADIO;
        }
    }

    private final class Device implements BluezDevice {

        @Override
        public void Connect() {
            synchronized (FakeBluez.this) {
                if (unwilling || discovering) {
                    throw new DBusExecutionException("le-connection-abort-by-local");
                }
                try {
                    connection = dongle.connect();
                    sessions++;
                    steps = 0;
                } catch (LinkFailure failure) {
                    throw new DBusExecutionException("Software caused connection abort", failure);
                }
            }
        }

        @Override
        public void Disconnect() {
            synchronized (FakeBluez.this) {
                hangUp();
            }
        }

        @Override
        public String getObjectPath() {
            return DEVICE;
        }
    }

    private final class Value implements BluezCharacteristic {

        private final String path;
        private final UUID uuid;

        private Value(String path, UUID uuid) {
            this.path = path;
            this.uuid = uuid;
        }

        @Override
        public byte[] ReadValue(Map<String, Variant<?>> options) {
            synchronized (FakeBluez.this) {
                step();
                try {
                    return open().read(uuid).toArray();
                } catch (LinkFailure failure) {
                    throw new DBusExecutionException("Not connected", failure);
                }
            }
        }

        @Override
        public void WriteValue(byte[] value, Map<String, Variant<?>> options) {
            synchronized (FakeBluez.this) {
                step();
                written.add(uuid);
                try {
                    open().write(uuid, Bytes.of(value));
                } catch (LinkFailure failure) {
                    throw new DBusExecutionException("Not connected", failure);
                }
            }
        }

        @Override
        public String getObjectPath() {
            return path;
        }
    }
}
