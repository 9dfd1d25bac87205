package io.datacommunicator.platform.encryption;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether Vault does what we need. Down is not dead: what is open in memory goes on, so readiness does not count it and
 * whoever restarts us for it makes it worse.
 */
final class VaultHealth implements HealthIndicator {
    private final VaultMetrics metrics;

    VaultHealth(VaultMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Health health() {
        String state = metrics.state();
        boolean works = state.equals("ok") || state.equals("busy");
        return (works ? Health.up() : Health.down()).withDetail("state", state).build();
    }
}
