package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.id.LoginId;

/**
 * What a sub-account's row holds sealed: an {@link io.datacommunicator.platform.access.Admission}, and more.
 *
 * @param label what the owner calls the recipient
 */
record SubAccountDetails(LoginId login, String label) {}
