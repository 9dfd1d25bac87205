package io.datacommunicator.edge.link.ble;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.Garbled;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.LinkFailure.Reason;
import io.datacommunicator.edge.link.MachineLayout;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.Pace;
import io.datacommunicator.edge.link.RawFrame;
import io.datacommunicator.edge.link.ReadCommands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One session with a dongle: status first, because a request for statistics leaves its echo there, then the tables.
 *
 * <p>Sources disagree on how a dongle says that a table is ready. This session waits until the answer no longer looks like
 * the known "not yet", reads the table in any case, and believes it only if it makes sense.
 */
final class BleSession {

    /** The dongle hangs up after about ten seconds of silence; a pause of the session may come on top of this. */
    private static final Duration HEARTBEAT_EVERY = Duration.ofMillis(3500);

    private static final Duration STATUS_PAUSE = Duration.ofSeconds(1);
    private static final int STATUS_READS = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration POLL_PAUSE = Duration.ofMillis(500);
    private static final Duration READY_WITHIN = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final System.Logger LOG = System.getLogger(BleSession.class.getName());

    private final CipheredGatt gatt;
    private final Pace pace;
    private final List<RawFrame> frames = new ArrayList<>();
    private Duration lastHeartbeat;

    BleSession(CipheredGatt gatt, Pace pace) {
        this.gatt = gatt;
        this.pace = pace;
        this.lastHeartbeat = pace.elapsed();
    }

    MachineState read(Advert advert, Bytes advertFrame) throws LinkFailure {
        frames.add(new RawFrame("advert", advertFrame));
        sendHeartbeat();
        frames.add(new RawFrame("about", gatt.readInTheClear(Characteristic.ABOUT)));
        var layout = MachineLayout.of(advert.articleNumber());
        var status = status();
        var counters = table(Statistics.COUNTERS, block -> layout.byCode(Statistics.decodeCounters(block)))
                .orElseThrow(() -> notFetched(Statistics.COUNTERS));
        var counts = table(Statistics.MAINTENANCE, layout.fields()::readCounts).orElseGet(TreeMap::new);
        var percents = table(Statistics.PERCENT, layout.fields()::readPercents).orElseGet(TreeMap::new);
        noteDailyCounters();
        return new MachineState(advert.identity(), counters, counts, percents, new TreeSet<>(status.bits()), frames);
    }

    private StatusFrame status() throws LinkFailure {
        StatusFrame status = null;
        for (int i = 0; i < STATUS_READS; i++) {
            pause(STATUS_PAUSE);
            status = decodeStatus(read(Characteristic.STATUS));
        }
        if (status == null || status.asleep()) {
            throw new LinkFailure(Reason.NOT_READY, "the machine is asleep");
        }
        frames.add(new RawFrame("status", status.deciphered()));
        return status;
    }

    private StatusFrame decodeStatus(Bytes deciphered) throws LinkFailure {
        try {
            return StatusFrame.decode(gatt.key(), deciphered);
        } catch (Garbled garbled) {
            throw new LinkFailure(Reason.GARBLED, "the status cannot be read", garbled);
        }
    }

    /** Empty if the dongle had nothing to give, as for maintenance while the machine shows that menu itself. */
    private <T> Optional<T> table(Statistics table, Decoding<T> decoding) throws LinkFailure {
        Garbled last = null;
        for (int i = 0; i < TRIES; i++) {
            var block = fetch(table);
            if (Statistics.empty(block)) {
                continue;
            }
            try {
                var decoded = decoding.decode(block);
                frames.add(new RawFrame(table.frameName(), block));
                return Optional.of(decoded);
            } catch (Garbled garbled) {
                last = garbled;
            }
        }
        if (last != null) {
            throw new LinkFailure(Reason.GARBLED, "the " + table.frameName() + " cannot be read", last);
        }
        return Optional.empty();
    }

    /** Kept as raw bytes only, and last: what goes wrong here costs nothing that was read before. */
    private void noteDailyCounters() {
        try {
            table(Statistics.DAILY, Statistics::decodeCounters);
        } catch (LinkFailure none) {
            LOG.log(System.Logger.Level.DEBUG, "no daily counters", none);
        }
    }

    private static LinkFailure notFetched(Statistics table) {
        return new LinkFailure(Reason.NOT_READY, "the dongle did not fetch the " + table.frameName());
    }

    private Bytes fetch(Statistics table) throws LinkFailure {
        gatt.write(Characteristic.STATISTICS_COMMAND, table.request());
        var asked = pace.elapsed();
        pause(FIRST_WAIT);
        while (notYet(read(Characteristic.STATISTICS_COMMAND))
                && pace.elapsed().minus(asked).compareTo(READY_WITHIN) < 0) {
            pause(POLL_PAUSE);
        }
        return read(Characteristic.STATISTICS_DATA);
    }

    private Bytes read(Characteristic characteristic) throws LinkFailure {
        var answer = gatt.read(characteristic);
        keepAwake();
        return answer;
    }

    private boolean notYet(Bytes answer) {
        return answer.length() < 2 || (answer.at(0) == gatt.key() && answer.at(1) == 0);
    }

    private void pause(Duration duration) throws LinkFailure {
        pace.pause(duration);
        keepAwake();
    }

    private void keepAwake() throws LinkFailure {
        if (pace.elapsed().minus(lastHeartbeat).compareTo(HEARTBEAT_EVERY) >= 0) {
            sendHeartbeat();
        }
    }

    private void sendHeartbeat() throws LinkFailure {
        gatt.write(Characteristic.CONTROL, ReadCommands.heartbeat());
        lastHeartbeat = pace.elapsed();
    }

    /** Polite only: a dongle that cannot hear it any more loses nothing. */
    void sayFarewell() {
        try {
            gatt.write(Characteristic.CONTROL, ReadCommands.farewell());
        } catch (LinkFailure gone) {
            LOG.log(System.Logger.Level.DEBUG, "no farewell", gone);
        }
    }

    private interface Decoding<T> {
        T decode(Bytes block) throws Garbled;
    }
}
