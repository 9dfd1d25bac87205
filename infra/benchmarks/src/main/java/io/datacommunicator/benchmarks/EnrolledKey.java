package io.datacommunicator.benchmarks;

/** A communicator that was enrolled for this run: its key and the refresh token that belongs to it. */
record EnrolledKey(CommunicatorKey key, String refreshToken) {}
