package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names what one sub-account sees. */
public record ShareId(UUID value) {}
