package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.SubAccountId;

/** A row of {@code customer.sub_account}. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from a row to the cipher, compared by nobody
public record SubAccountRow(SubAccountId id, byte[] sealed) {}
