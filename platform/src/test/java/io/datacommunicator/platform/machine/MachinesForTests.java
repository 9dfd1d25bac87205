package io.datacommunicator.platform.machine;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.testing.TestPlatform;
import java.util.Map;

/** What tests of other packages do with machines. */
public final class MachinesForTests {
    private MachinesForTests() {}

    /** Says of the machine what the keys of the input name, as {@code updateMachine} does. */
    public static VisibleMachine change(
            TestPlatform platform, Caller caller, VisibleMachine machine, Map<String, Object> input) {
        return platform.part(Machines.class)
                .change(caller, machine.ref(), new MachineChange(input))
                .block();
    }
}
