package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;

/** Something at the far end of a serial line: takes raw bytes, gives raw bytes. */
interface SerialMachine {

    /** What it says to these; nothing until they complete a line. */
    Bytes answer(Bytes raw);
}
