package io.datacommunicator.platform.account;

import io.datacommunicator.schema.catalogue.Language;
import java.time.Instant;

/**
 * What somebody said who wants an account; stands sealed until the address is confirmed.
 *
 * @param passwordHash who confirms has to know the password too: else whoever registers other people's addresses would
 *     know the password of their accounts
 * @param documents the version accepted
 * @param until when it is over
 */
record Registration(
        String name, String mailAddress, String passwordHash, Language language, String documents, Instant until) {
    boolean over(Instant now) {
        return !now.isBefore(until);
    }

    @Override
    public String toString() {
        return "Registration";
    }
}
