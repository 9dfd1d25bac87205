package io.datacommunicator.platform.notice;

/**
 * A notice on its way.
 *
 * @param meant false where only the work counts
 */
record Delivery(Notice notice, boolean meant) {
    /** For ever: what is queued is found by it. */
    static final String JOB = "notice.deliver";

    /** The first after half a minute, then up to an hour apart: three days. */
    static final int ATTEMPTS = 78;
}
