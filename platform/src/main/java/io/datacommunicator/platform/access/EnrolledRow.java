package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.CommunicatorId;

/** A row of {@code customer.communicator}. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from a row to the cipher, compared by nobody
public record EnrolledRow(AccountId account, CommunicatorId id, byte[] sealed) {}
