package io.datacommunicator.schema.catalogue;

/** What keeps a machine well. Names: {@link Catalogue#name(Maintenance)}. */
public enum Maintenance {
    CLEANING,
    FILTER_CHANGE,
    DESCALING,
    MILK_RINSE,
    COFFEE_RINSE,
    MILK_CLEANING
}
