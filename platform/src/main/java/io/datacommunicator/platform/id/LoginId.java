package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names a person who can sign in. */
public record LoginId(UUID value) {}
