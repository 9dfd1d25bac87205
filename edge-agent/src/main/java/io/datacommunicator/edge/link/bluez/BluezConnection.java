package io.datacommunicator.edge.link.bluez;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.ble.Characteristic;
import io.datacommunicator.edge.link.ble.GattConnection;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

/** An open connection to a dongle. It has no way to write to any characteristic but the two that sessions write to. */
final class BluezConnection implements GattConnection {

    private final Bluez bluez;
    private final String device;
    private final Map<UUID, String> characteristics;

    BluezConnection(Bluez bluez, String device, Map<UUID, String> characteristics) {
        this.bluez = bluez;
        this.device = device;
        this.characteristics = Map.copyOf(characteristics);
    }

    @Override
    public Bytes read(UUID characteristic) throws LinkFailure {
        return bluez.read(path(characteristic));
    }

    @Override
    public void write(UUID characteristic, Bytes value) throws LinkFailure {
        boolean writable = Arrays.stream(Characteristic.values())
                .anyMatch(one -> one.writable() && one.uuid().equals(characteristic));
        if (!writable) {
            throw new IllegalArgumentException("this characteristic is never written to");
        }
        bluez.write(path(characteristic), value);
    }

    @Override
    public void close() {
        bluez.disconnect(device);
        bluez.close();
    }

    private String path(UUID characteristic) throws LinkFailure {
        var path = characteristics.get(characteristic);
        if (path == null) {
            throw new LinkFailure(Reason.GARBLED, "the dongle lacks characteristic " + characteristic);
        }
        return path;
    }
}
