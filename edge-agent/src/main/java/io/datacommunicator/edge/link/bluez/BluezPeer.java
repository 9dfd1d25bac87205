package io.datacommunicator.edge.link.bluez;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.ble.GattConnection;
import io.datacommunicator.edge.link.ble.GattPeer;
import io.datacommunicator.edge.link.ble.WantedDongle;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dongle near this computer. It is listened for anew in every session: a dongle is in the air only while its machine is
 * on, and BlueZ connects slowly, if at all, to one that was not heard just before. Not thread-safe.
 */
public final class BluezPeer implements GattPeer {

    /** Where Linux has its system bus. */
    public static final String SYSTEM_BUS = "unix:path=/run/dbus/system_bus_socket";

    private static final Duration LISTEN_FOR = Duration.ofSeconds(15);
    private static final Duration RESOLVE_WITHIN = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private final String bus;
    private final String adapter;
    private final DongleChoice choice;
    private final Pace pace;
    private @Nullable Sighting found;

    /** Takes the address of the bus and the name of the radio, as {@code hci0}. */
    public BluezPeer(String bus, String adapter, WantedDongle wanted, Pace pace) {
        this.bus = bus;
        this.adapter = "/org/bluez/" + adapter;
        this.choice = new DongleChoice(wanted);
        this.pace = pace;
    }

    /** Fails if the radio is missing or off; listens for nothing. */
    public void requireRadio() throws LinkFailure {
        try (var bluez = Bluez.on(bus)) {
            requireRadio(bluez.objects(Reason.ABSENT));
        }
    }

    @Override
    public Optional<Bytes> manufacturerData() throws LinkFailure {
        try (var bluez = Bluez.on(bus)) {
            requireRadio(bluez.objects(Reason.ABSENT));
            bluez.startDiscovery(adapter);
            try {
                found = listen(bluez);
            } finally {
                bluez.stopDiscovery(adapter);
            }
        }
        return found.manufacturerData();
    }

    @Override
    public GattConnection connect() throws LinkFailure {
        if (found == null) {
            throw new IllegalStateException("listen for the dongle first: manufacturerData()");
        }
        var device = found.path();
        found = null;
        var bluez = Bluez.on(bus);
        try {
            requireFree(device, bluez.objects(Reason.ABSENT));
        } catch (LinkFailure failure) {
            bluez.close();
            throw failure;
        }
        try {
            bluez.connect(device);
            return new BluezConnection(bluez, device, resolve(bluez, device).characteristics(device));
        } catch (LinkFailure failure) {
            bluez.disconnect(device);
            bluez.close();
            throw failure;
        }
    }

    /** Waits until BlueZ has found out what the dongle offers. */
    private BluezObjects resolve(Bluez bluez, String device) throws LinkFailure {
        var until = pace.elapsed().plus(RESOLVE_WITHIN);
        while (pace.elapsed().compareTo(until) < 0) {
            var objects = bluez.objects(Reason.LOST);
            if (!objects.connected(device)) {
                throw new LinkFailure(Reason.LOST, "the dongle hung up before it was asked");
            }
            if (objects.servicesResolved(device)) {
                return objects;
            }
            pace.pause(LOOK_EVERY);
        }
        throw new LinkFailure(Reason.LOST, "the dongle does not tell what it offers");
    }

    private void requireRadio(BluezObjects objects) throws LinkFailure {
        if (!objects.has(adapter)) {
            throw new LinkFailure(Reason.ABSENT, "this computer has no radio " + adapter);
        }
        if (!objects.powered(adapter)) {
            throw new LinkFailure(Reason.ABSENT, "the radio " + adapter + " is switched off");
        }
    }

    private Sighting listen(Bluez bluez) throws LinkFailure {
        var until = pace.elapsed().plus(LISTEN_FOR);
        while (true) {
            var heard = bluez.objects(Reason.ABSENT).dongles(adapter);
            var certain = choice.certain(heard);
            if (certain.isPresent()) {
                return certain.get();
            }
            if (pace.elapsed().compareTo(until) >= 0) {
                return choice.best(heard);
            }
            pace.pause(LOOK_EVERY);
        }
    }

    private static void requireFree(String device, BluezObjects objects) throws LinkFailure {
        if (!objects.known(device)) {
            throw new LinkFailure(Reason.ABSENT, "the dongle has gone out of the air");
        }
        if (objects.connected(device)) {
            throw new LinkFailure(Reason.BUSY, "another program of this computer holds the dongle");
        }
    }
}
