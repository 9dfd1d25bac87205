package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.LoginId;

/** Who a sub-account is for; stands sealed in its row. */
public record Admission(LoginId login) {}
