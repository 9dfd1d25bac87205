package io.datacommunicator.platform.telemetry.history;

import io.datacommunicator.platform.access.Granted;
import io.datacommunicator.platform.telemetry.MachineWords;

/** A bucket of history together with the words of its machine. */
record MachineBucket(MachineWords words, HistoryBucket bucket) implements Granted {
    @Override
    public boolean covers(int fieldNumber) {
        return bucket.covers(fieldNumber);
    }
}
