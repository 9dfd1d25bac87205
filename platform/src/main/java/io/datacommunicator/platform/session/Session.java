package io.datacommunicator.platform.session;

import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.SessionId;
import java.time.Instant;

/** One sign-in of one person in one browser. */
public record Session(SessionId id, LoginId login, Instant since, Device device) {}
