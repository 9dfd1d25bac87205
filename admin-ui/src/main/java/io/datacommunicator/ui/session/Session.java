package io.datacommunicator.ui.session;

import java.time.Instant;

/**
 * One sign-in in one browser.
 *
 * @param current whether this page belongs to it
 */
record Session(String id, Instant since, String browser, String system, String network, boolean current) {}
