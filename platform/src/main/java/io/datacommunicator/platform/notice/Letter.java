package io.datacommunicator.platform.notice;

/** A mail as a person reads it, in its two forms. */
record Letter(String subject, String plain, String html) {
    @Override
    public String toString() {
        return "Letter";
    }
}
