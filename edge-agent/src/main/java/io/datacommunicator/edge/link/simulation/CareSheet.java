package io.datacommunicator.edge.link.simulation;

import io.datacommunicator.edge.link.Bytes;

/** Maintenance counts and percents, in the order both presets have, that go on from captured blocks. */
final class CareSheet {

    static final int CLEANING = 0;
    static final int FILTER_CHANGE = 1;
    static final int DESCALING = 2;
    static final int MILK_RINSE = 3;
    static final int COFFEE_RINSE = 4;
    static final int MILK_CLEANING = 5;

    private static final int NOT_APPLICABLE = 0xFF;
    private static final int DUE = 100;
    private static final int MOST = 0xFFFE;

    private final int[] counts;
    private final double[] percents;

    CareSheet(Bytes capturedCounts, Bytes capturedPercents) {
        counts = new int[capturedCounts.length() / 2];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = capturedCounts.at(2 * i) << 8 | capturedCounts.at(2 * i + 1);
        }
        percents = new double[capturedPercents.length()];
        for (int i = 0; i < percents.length; i++) {
            percents[i] = capturedPercents.at(i);
        }
    }

    void count(int field) {
        counts[field] = Math.min(MOST, counts[field] + 1);
    }

    /** One drink of so many that lead from 0 to 100 percent. */
    void wear(int field, int drinks) {
        if (applies(field)) {
            percents[field] = Math.min(DUE, percents[field] + (double) DUE / drinks);
        }
    }

    boolean due(int field) {
        return applies(field) && percents[field] >= DUE;
    }

    void doWhatIsDue() {
        for (int field = 0; field < percents.length; field++) {
            if (due(field)) {
                count(field);
                percents[field] = 0;
            }
        }
    }

    Bytes counts() {
        var block = new byte[2 * counts.length];
        for (int i = 0; i < counts.length; i++) {
            block[2 * i] = (byte) (counts[i] >> 8);
            block[2 * i + 1] = (byte) counts[i];
        }
        return Bytes.of(block);
    }

    Bytes percents() {
        var block = new byte[percents.length];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) percents[i];
        }
        return Bytes.of(block);
    }

    private boolean applies(int field) {
        return percents[field] != NOT_APPLICABLE;
    }
}
