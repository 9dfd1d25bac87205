package io.datacommunicator.edge.enrolment;

import java.time.Duration;

/**
 * What to show to whoever is to let this box in.
 *
 * @param address where to answer
 * @param completeAddress the same with the code in it
 * @param comparison must be shown there too
 */
public record Asked(String address, String completeAddress, String userCode, String comparison, Duration life) {}
