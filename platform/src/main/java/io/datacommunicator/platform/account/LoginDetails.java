package io.datacommunicator.platform.account;

import io.datacommunicator.schema.catalogue.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a Login row holds sealed.
 *
 * @param phone voluntary, as are company and address
 */
record LoginDetails(
        String name,
        String mailAddress,
        Language language,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String address) {
    @Override
    public String toString() {
        return "LoginDetails";
    }
}
