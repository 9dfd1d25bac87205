package io.datacommunicator.schema.catalogue;

/** How near a maintenance is. */
public enum DueState {
    FINE,
    SOON,
    DUE;

    private static final int SOON_PERCENT = 80;
    private static final int DUE_PERCENT = 100;

    /** The state at this progress towards the next maintenance: 0 just done, 100 due. */
    public static DueState of(int percent) {
        if (percent >= DUE_PERCENT) {
            return DUE;
        }
        return percent >= SOON_PERCENT ? SOON : FINE;
    }
}
