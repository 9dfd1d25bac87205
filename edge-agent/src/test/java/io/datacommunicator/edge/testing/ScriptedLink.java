package io.datacommunicator.edge.testing;

import io.datacommunicator.edge.link.Bytes;
import io.datacommunicator.edge.link.LinkFailure;
import io.datacommunicator.edge.link.MachineIdentity;
import io.datacommunicator.edge.link.MachineLink;
import io.datacommunicator.edge.link.MachineState;
import io.datacommunicator.edge.link.RawFrame;
import io.datacommunicator.schema.catalogue.Maintenance;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;

/** A machine that fails as told, then answers; every answer counts one coffee more. */
public final class ScriptedLink implements MachineLink {

    private final Queue<LinkFailure.Reason> failures = new ArrayDeque<>();
    private long coffees = 100;
    private int reads;

    public ScriptedLink failing(LinkFailure.Reason... reasons) {
        failures.addAll(List.of(reasons));
        return this;
    }

    public int reads() {
        return reads;
    }

    @Override
    public Kind kind() {
        return Kind.BLE;
    }

    @Override
    public MachineState read() throws LinkFailure {
        reads++;
        var failure = failures.poll();
        if (failure != null) {
            throw new LinkFailure(failure, "as the script says");
        }
        coffees++;
        return state(coffees);
    }

    public static MachineState state(long coffees) {
        return new MachineState(
                new MachineIdentity(15326, 53313, 2, LocalDate.of(2019, 10, 7)),
                new TreeMap<>(Map.of(0, coffees + 7, 2, coffees)),
                new TreeMap<>(Map.of(Maintenance.CLEANING, 26L)),
                new TreeMap<>(Map.of(Maintenance.DESCALING, 70)),
                new TreeSet<>(List.of(13, 37)),
                List.of(new RawFrame("status", Bytes.ofHex("2A0004000004"))));
    }
}
