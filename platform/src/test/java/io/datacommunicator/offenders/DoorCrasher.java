package io.datacommunicator.offenders;

import io.datacommunicator.platform.access.MachineDatabase;

/** R2: takes SQL to a door and is no store. */
record DoorCrasher(MachineDatabase database) {}
