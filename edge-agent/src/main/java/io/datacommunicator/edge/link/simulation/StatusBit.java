package io.datacommunicator.edge.link.simulation;

/** The status bits that a simulated machine sets by itself. */
final class StatusBit {

    static final int FILL_WATER = 1;
    static final int EMPTY_GROUNDS = 2;
    static final int COFFEE_READY = 13;
    static final int FILTER_DUE = 32;
    static final int DESCALING_DUE = 33;
    static final int CLEANING_DUE = 34;
    static final int ENERGY_SAVING = 36;
    static final int FILTER_ACTIVE = 37;
    static final int MILK_CLEANING_DUE = 41;

    /** Set in captures, named by nobody. */
    static final int NAMELESS = 52;

    private StatusBit() {}
}
