package io.datacommunicator.platform.account;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people get and lose accounts.
 *
 * @param breachedPasswords a file of SHA-1 hashes of known passwords in hexadecimal digits, sorted, one a line, as
 *     Have I Been Pwned offers it; none: that is not asked
 * @param documents version of terms and privacy policy that who registers accepts
 * @param coolingOff between the wish to delete an account and its end
 */
@ConfigurationProperties("platform.account")
record AccountSettings(
        @Nullable Path breachedPasswords,
        @DefaultValue("1") String documents,
        @DefaultValue("7d") Duration coolingOff) {
    AccountSettings {
        if (coolingOff.isNegative() || coolingOff.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException("platform.account.cooling-off must be P0D to P90D");
        }
        if (documents.isBlank() || documents.length() > 40) {
            throw new IllegalArgumentException("platform.account.documents must have 1 to 40 characters");
        }
    }
}
