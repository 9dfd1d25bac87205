package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names machines that belong together. */
public record MachineGroupId(UUID value) {}
