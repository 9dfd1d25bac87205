package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.Pace;

/** Reads a machine through its Bluetooth dongle: one short session, as the dongle serves only one central. */
public final class BleLink implements MachineLink {

    private final GattPeer peer;
    private final WantedDongle wanted;
    private final Pace pace;

    /** Whoever hands in the peer sees to it that it looks for the wanted dongle; the link checks who answers. */
    public BleLink(GattPeer peer, WantedDongle wanted, Pace pace) {
        this.peer = peer;
        this.wanted = wanted;
        this.pace = pace;
    }

    @Override
    public Kind kind() {
        return Kind.BLE;
    }

    @Override
    public MachineState read() throws LinkFailure {
        var advertised = peer.manufacturerData();
        try (var connection = peer.connect()) {
            var frame = advertised.isPresent() ? advertised.get() : about(connection);
            var advert = decode(frame);
            if (!advert.knowsMachine()) {
                frame = about(connection);
                advert = decode(frame);
            }
            requireWanted(advert);
            var session = new BleSession(new CipheredGatt(connection, advert.key()), pace);
            try {
                return session.read(advert, frame);
            } finally {
                session.sayFarewell();
            }
        }
    }

    private void requireWanted(Advert advert) throws LinkFailure {
        if (!advert.knowsMachine()) {
            throw new LinkFailure(Reason.NOT_READY, "the dongle has not heard its machine yet");
        }
        if (!wanted.accepts(advert.identity())) {
            throw new LinkFailure(Reason.ABSENT, "another machine answers than the one that was asked for");
        }
    }

    private static Bytes about(GattConnection connection) throws LinkFailure {
        return connection.read(Characteristic.ABOUT.uuid());
    }

    private static Advert decode(Bytes frame) throws LinkFailure {
        try {
            return Advert.decode(frame);
        } catch (Garbled garbled) {
            throw new LinkFailure(Reason.GARBLED, "the dongle's identity cannot be read", garbled);
        }
    }
}
