package io.datacommunicator.platform.communicator;

/**
 * What a communicator's row holds sealed.
 *
 * @param macAddress a label, never a credential
 */
public record CommunicatorDetails(String name, String macAddress) {}
