package io.datacommunicator.platform.access;

/** A proof that opens rows of the customer side. */
public sealed interface CustomerScope permits AccountScope, LoginScope, ExpiredScope, InstallationScope {}
