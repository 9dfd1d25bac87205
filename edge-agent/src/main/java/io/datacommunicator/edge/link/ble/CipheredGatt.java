package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.NibbleCipher;
import io.datacommunicator.edge.link.ReadCommands;

/** A connection seen through the dongle's cipher. The only writer on this link: what may change a machine ends here. */
final class CipheredGatt {

    private final GattConnection connection;
    private final int key;

    CipheredGatt(GattConnection connection, int key) {
        this.connection = connection;
        this.key = key;
    }

    int key() {
        return key;
    }

    Bytes read(Characteristic characteristic) throws LinkFailure {
        return NibbleCipher.BLE.apply(key, connection.read(characteristic.uuid()));
    }

    /** For the one characteristic that is not enciphered. */
    Bytes readInTheClear(Characteristic characteristic) throws LinkFailure {
        return connection.read(characteristic.uuid());
    }

    void write(Characteristic characteristic, Bytes message) throws LinkFailure {
        var allowed = switch (characteristic) {
            case CONTROL -> ReadCommands.requireControl(message);
            case STATISTICS_COMMAND -> ReadCommands.requireStatisticsRequest(message);
            case STATUS, ABOUT, STATISTICS_DATA -> throw new IllegalArgumentException(characteristic + " is only read");
        };
        connection.write(characteristic.uuid(), NibbleCipher.BLE.apply(key, withKey(allowed)));
    }

    private Bytes withKey(Bytes message) {
        var plain = new byte[message.length() + 1];
        plain[0] = (byte) key;
        System.arraycopy(message.toArray(), 0, plain, 1, message.length());
        return Bytes.of(plain);
    }
}
