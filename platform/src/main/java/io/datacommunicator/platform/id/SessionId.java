package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names one sign-in of one person in one browser. */
public record SessionId(UUID value) {}
