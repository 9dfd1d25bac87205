package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names an enrolled communicator on the customer side. */
public record CommunicatorId(UUID value) {}
