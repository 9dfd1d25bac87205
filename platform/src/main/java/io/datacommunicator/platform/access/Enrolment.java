package io.datacommunicator.platform.access;

/**
 * Whose key a communicator's is, and whether it still counts; stands sealed in its row.
 *
 * @param thumbprint of its public key (RFC 7638)
 */
@SuppressWarnings("ArrayRecordComponent") // sealed content
public record Enrolment(byte[] thumbprint, boolean revoked) {}
