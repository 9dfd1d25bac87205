package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names a reading: a UUID of version 7, made by the agent that took it. */
public record ReadingId(UUID value) {}
