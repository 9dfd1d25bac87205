package io.datacommunicator.edge.link.gazell;

import io.datacommunicator.edge.link.Bytes;

/**
 * How the stick is to use its radio. Addresses and channels are Nordic's defaults; the pipe tells machines apart.
 *
 * @param pipe 1 to 7 of a host that serves several machines, else 0
 */
public record RadioSetup(RadioRole role, int pipe) {

    private static final String ADDRESSES_AND_CHANNELS = "0D0A0704" + "0E0B0805" + "0102030405060708" + "04192A3F4D";

    /** Role (1: 00 device, 01 host), base address 0 (4), base address 1 (4), prefixes of the pipes (8), channels (3 to 15). */
    Bytes payload() {
        return Bytes.ofHex((role == RadioRole.HOST ? "01" : "00") + ADDRESSES_AND_CHANNELS);
    }
}
