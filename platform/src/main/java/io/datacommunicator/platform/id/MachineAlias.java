package io.datacommunicator.platform.id;

import java.util.UUID;

/** The name of a machine in customer rows: a keyed hash of its {@link MachineId}, 16 bytes. */
public record MachineAlias(UUID value) {}
