package io.datacommunicator.platform.communicator;

/**
 * What a communicator's row holds sealed: an {@link io.datacommunicator.platform.access.Enrolment}, and more.
 *
 * @param macAddress a label, never a credential
 */
@SuppressWarnings("ArrayRecordComponent") // sealed content
record CommunicatorDetails(byte[] thumbprint, boolean revoked, String name, String macAddress) {}
