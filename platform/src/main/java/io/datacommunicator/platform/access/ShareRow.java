package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.ShareId;

/** A row of {@code customer.share}. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from a row to the cipher, compared by nobody
public record ShareRow(ShareId id, byte[] sealed) {}
