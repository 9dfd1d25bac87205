package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.LoginId;

/** What makes a Login an administrator, sealed under the Login's own key. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from a row to the cipher, compared by nobody
public record AdministratorRow(LoginId login, String keyName, byte[] wrappedKey, byte[] sealed) {}
