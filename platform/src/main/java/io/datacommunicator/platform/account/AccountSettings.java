package io.datacommunicator.platform.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts end.
 *
 * @param coolingOff how long a holder can change their mind after closing the account
 */
@ConfigurationProperties("platform.account")
record AccountSettings(@DefaultValue("P7D") Duration coolingOff) {
    AccountSettings {
        if (coolingOff.isNegative() || coolingOff.compareTo(Duration.ofDays(90)) > 0) {
            throw new IllegalArgumentException("platform.account.cooling-off must be P0D to P90D");
        }
    }
}
