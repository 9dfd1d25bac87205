package io.datacommunicator.platform.encryption;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the named keys are kept.
 *
 * @param password of the local key store, which a platform with a Vault has not; never logged
 * @param cached how many opened data keys are kept in memory
 * @param rotateEvery after how long a named key gets a new version
 */
@ConfigurationProperties("platform.keys")
record KeySettings(
        @Nullable String password,
        @DefaultValue("100000") int cached,
        @DefaultValue("P90D") Duration rotateEvery) {
    KeySettings {
        if (password != null && password.length() < 12) {
            throw new IllegalArgumentException("platform.keys.password needs at least 12 characters");
        }
        if (cached < 1) {
            throw new IllegalArgumentException("platform.keys.cached must be positive");
        }
        if (rotateEvery.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("platform.keys.rotate-every must be a day at least");
        }
    }

    String requirePassword() {
        if (password == null) {
            throw new IllegalStateException("Set platform.keys.password, or platform.vault.address");
        }
        return password;
    }

    @Override
    public String toString() {
        return "KeySettings";
    }
}
