package io.datacommunicator.edge.link.bluez;

import io.datacommunicator.edge.link.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** Everything BlueZ knows at one moment. What is of another shape than expected counts as not there. */
final class BluezObjects {

    private static final String ADAPTER = "org.bluez.Adapter1";
    private static final String DEVICE = "org.bluez.Device1";
    private static final String CHARACTERISTIC = "org.bluez.GattCharacteristic1";
    private static final String DONGLE_NAME = "TT214H";
    /** Nearly all dongles use the first; one was seen with the second. */
    private static final List<Integer> COMPANIES = List.of(171, 172);

    private static final int SHORTEST_DATA = 27;
    private final Map<String, Map<String, Map<String, Variant<?>>>> objects = new HashMap<>();

    BluezObjects(Map<DBusPath, Map<String, Map<String, Variant<?>>>> managed) {
        managed.forEach((path, interfaces) -> objects.put(path.getPath(), interfaces));
    }

    boolean has(String adapter) {
        return properties(adapter, ADAPTER) != null;
    }

    boolean powered(String adapter) {
        return flag(properties(adapter, ADAPTER), "Powered");
    }

    boolean known(String device) {
        return properties(device, DEVICE) != null;
    }

    boolean connected(String device) {
        return flag(properties(device, DEVICE), "Connected");
    }

    boolean servicesResolved(String device) {
        return flag(properties(device, DEVICE), "ServicesResolved");
    }

    /** The dongles that this adapter hears just now; what BlueZ only remembers has no signal strength. */
    List<Sighting> dongles(String adapter) {
        var dongles = new ArrayList<Sighting>();
        objects.forEach((path, interfaces) -> {
            var device = interfaces.get(DEVICE);
            if (path.startsWith(adapter + "/") && device != null && value(device, "RSSI") != null) {
                sighting(path, device).ifPresent(dongles::add);
            }
        });
        return dongles;
    }

    /** Object paths by UUID. */
    Map<UUID, String> characteristics(String device) {
        var paths = new HashMap<UUID, String>();
        objects.forEach((path, interfaces) -> {
            var characteristic = interfaces.get(CHARACTERISTIC);
            if (path.startsWith(device + "/") && characteristic != null) {
                uuid(characteristic).ifPresent(uuid -> paths.put(uuid, path));
            }
        });
        return paths;
    }

    private static Optional<Sighting> sighting(String path, Map<String, Variant<?>> device) {
        var data = manufacturerData(device);
        boolean named = value(device, "Name") instanceof String name && name.startsWith(DONGLE_NAME);
        boolean speaks = data.filter(bytes -> bytes.length() >= SHORTEST_DATA).isPresent();
        return (named || speaks) && value(device, "Address") instanceof String address
                ? Optional.of(new Sighting(path, address, data))
                : Optional.empty();
    }

    private static Optional<Bytes> manufacturerData(Map<String, Variant<?>> device) {
        if (value(device, "ManufacturerData") instanceof Map<?, ?> byCompany) {
            for (var company : byCompany.entrySet()) {
                if (company.getKey() instanceof Number id
                        && COMPANIES.contains(id.intValue())
                        && company.getValue() instanceof Variant<?> data) {
                    return bytes(data.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** An array of bytes comes as one from BlueZ itself, but as a list from within some variants. */
    private static Optional<Bytes> bytes(Object value) {
        if (value instanceof byte[] octets) {
            return Optional.of(Bytes.of(octets));
        }
        if (!(value instanceof List<?> list)) {
            return Optional.empty();
        }
        var octets = new byte[list.size()];
        for (int i = 0; i < octets.length; i++) {
            octets[i] = list.get(i) instanceof Byte octet ? octet : 0;
        }
        return Optional.of(Bytes.of(octets));
    }

    private static Optional<UUID> uuid(Map<String, Variant<?>> characteristic) {
        try {
            return value(characteristic, "UUID") instanceof String text
                    ? Optional.of(UUID.fromString(text))
                    : Optional.empty();
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private @Nullable Map<String, Variant<?>> properties(String path, String name) {
        var interfaces = objects.get(path);
        return interfaces == null ? null : interfaces.get(name);
    }

    private static boolean flag(@Nullable Map<String, Variant<?>> properties, String name) {
        return properties != null && Boolean.TRUE.equals(value(properties, name));
    }

    private static @Nullable Object value(Map<String, Variant<?>> properties, String name) {
        var variant = properties.get(name);
        return variant == null ? null : variant.getValue();
    }
}
