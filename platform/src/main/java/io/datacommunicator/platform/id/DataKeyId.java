package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names a wrapped data key. */
public record DataKeyId(UUID value) {}
