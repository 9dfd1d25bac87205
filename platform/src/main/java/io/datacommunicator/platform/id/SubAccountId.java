package io.datacommunicator.platform.id;

import java.util.UUID;

/** Names the access of one third party to one account. */
public record SubAccountId(UUID value) {}
