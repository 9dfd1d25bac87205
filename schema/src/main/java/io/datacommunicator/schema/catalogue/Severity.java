package io.datacommunicator.schema.catalogue;

/** How grave an alarm is, gravest first. */
public enum Severity {
    /** The machine has stopped until somebody acts. */
    BLOCKING,
    /** A maintenance is due. */
    MAINTENANCE,
    /** A reminder. */
    NOTICE,
    /** A state of the machine, not an alarm. */
    STATE,
    /** Not in the catalogue. */
    UNKNOWN
}
