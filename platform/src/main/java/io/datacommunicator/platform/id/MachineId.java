package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names a machine on the machine side; customer rows use its {@link MachineAlias}. */
public record MachineId(UUID value) {}
