package io.datacommunicator.platform.account;

import io.datacommunicator.schema.catalogue.Language;
import java.time.Instant;

/**
 * A person who is about to get a Login.
 *
 * @param since no reading of the account can be older
 */
public record NewHolder(String name, String mailAddress, String password, Language language, Instant since) {
    @Override
    public String toString() {
        return "NewHolder";
    }
}
