package io.datacommunicator.edge.link;

/** What a machine wants done to it from time to time; the names are those of the SDL. */
public enum Maintenance {
    CLEANING,
    FILTER_CHANGE,
    DESCALING,
    MILK_RINSE,
    COFFEE_RINSE,
    MILK_CLEANING
}
