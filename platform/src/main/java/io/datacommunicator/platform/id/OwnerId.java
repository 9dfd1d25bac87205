package io.datacommunicator.platform.id;

import java.util.UUID;

/** The pseudonym of an account on the machine side; which account it is stands nowhere in clear. */
public record OwnerId(UUID value) {}
