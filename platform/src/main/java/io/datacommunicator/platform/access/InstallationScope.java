package io.datacommunicator.platform.access;

/** Proof that rows may be reached which belong to the installation and to no account. */
public final class InstallationScope implements CustomerScope {
    InstallationScope() {}
}
