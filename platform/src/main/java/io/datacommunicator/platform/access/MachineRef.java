package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.id.OwnerId;

/** Names a machine anywhere on the platform. Not a proof: everybody may ask for any machine. */
public record MachineRef(OwnerId owner, MachineId machine) {}
