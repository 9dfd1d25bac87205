package io.datacommunicator.platform.account;

import io.datacommunicator.schema.catalogue.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of herself; stands sealed in the Login's row.
 *
 * @param accepted the documents she accepted when she registered; null for Logins made otherwise
 */
record LoginDetails(
        String name,
        String mailAddress,
        Language language,
        @Nullable String phone,
        @Nullable String company,
        @Nullable String address,
        @Nullable Acceptance accepted) {
    static LoginDetails of(NewHolder person) {
        return new LoginDetails(person.name(), person.mailAddress(), person.language(), null, null, null, null);
    }

    static LoginDetails of(Registration person, Instant now) {
        return new LoginDetails(
                person.name(),
                person.mailAddress(),
                person.language(),
                null,
                null,
                null,
                new Acceptance(person.documents(), now));
    }

    LoginDetails withAddress(MailAddress other) {
        return new LoginDetails(name, other.text(), language, phone, company, address, accepted);
    }

    @Override
    public String toString() {
        return "LoginDetails";
    }

    /** Which version of the documents, and when. */
    record Acceptance(String documents, Instant at) {}
}
