package io.datacommunicator.benchmarks;

/**
 * Two rates of one run against each other, and what we hold ourselves to.
 *
 * @param goal what {@code value} must reach, or must not exceed where {@code atMost}
 */
record Comparison(String name, double value, double goal, boolean atMost) {

    static Comparison atLeast(String name, double value, double goal) {
        return new Comparison(name, value, goal, false);
    }

    static Comparison atMost(String name, double value, double goal) {
        return new Comparison(name, value, goal, true);
    }

    boolean reached() {
        return atMost ? value <= goal : value >= goal;
    }
}
