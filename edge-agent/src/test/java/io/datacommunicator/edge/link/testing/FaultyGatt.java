package io.datacommunicator.edge.link.testing;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.ble.Characteristic;
import io.datacommunicator.edge.link.ble.GattConnection;
import io.datacommunicator.edge.link.ble.GattPeer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A dongle heard through a disturbed radio: it may change what is read, and it notes what is written and when. */
public final class FaultyGatt implements GattPeer {

    private final GattPeer peer;
    private final Pace pace;
    private final Disturbance disturbance;
    private final List<Write> writes = new ArrayList<>();
    private Optional<Bytes> advert = Optional.empty();
    private int closed;

    public FaultyGatt(GattPeer peer, Pace pace, Disturbance disturbance) {
        this.peer = peer;
        this.pace = pace;
        this.disturbance = disturbance;
    }

    /** Advertises this instead. */
    public FaultyGatt advertising(Bytes manufacturerData) {
        advert = Optional.of(manufacturerData);
        return this;
    }

    public List<Write> writes() {
        return List.copyOf(writes);
    }

    public int closed() {
        return closed;
    }

    @Override
    public Optional<Bytes> manufacturerData() throws LinkFailure {
        return advert.isPresent() ? advert : peer.manufacturerData();
    }

    @Override
    public GattConnection connect() throws LinkFailure {
        var connection = peer.connect();
        return new GattConnection() {
            private int reads;

            @Override
            public Bytes read(UUID characteristic) throws LinkFailure {
                return disturbance.on(++reads, characteristic, connection.read(characteristic));
            }

            @Override
            public void write(UUID characteristic, Bytes value) throws LinkFailure {
                writes.add(new Write(pace.elapsed(), characteristic, value));
                connection.write(characteristic, value);
            }

            @Override
            public void close() {
                closed++;
                connection.close();
            }
        };
    }

    /** What becomes of the answer to the nth read of a connection. */
    public interface Disturbance {

        Bytes on(int read, UUID characteristic, Bytes answer) throws LinkFailure;

        static Disturbance none() {
            return (read, characteristic, answer) -> answer;
        }

        /** Puts this in the place of every answer of one characteristic. */
        static Disturbance always(Characteristic disturbed, Bytes answer) {
            return (read, characteristic, original) -> characteristic.equals(disturbed.uuid()) ? answer : original;
        }
    }

    public record Write(Duration when, UUID characteristic, Bytes value) {}
}
