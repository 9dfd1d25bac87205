package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names an account on the customer side. */
public record AccountId(UUID value) {}
