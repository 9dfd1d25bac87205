package io.datacommunicator.edge.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.testing.TestLength;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process at random moments while it appends and acknowledges. This proves what survives the end of the process; that
 * a change is also flushed to the disk is shown by {@code OutboxTests.aChangeIsFlushedBeforeItReturns}.
 */
final class OutboxKillIT {

    private static final System.Logger LOG = System.getLogger(OutboxKillIT.class.getName());

    @TempDir
    Path directory;

    @Test
    void whatAppendAcknowledgedSurvivesEveryKillAndStandsOnce() throws Exception {
        int kills = switch (TestLength.chosen()) {
            case STANDARD -> 200;
            case LONG -> 500;
            case CLAIM -> 1000;
        };
        var harness = new KillHarness(directory, "sound", 2026);
        assertThat(harness.kill(kills)).isEqualTo(Optional.empty());
        LOG.log(System.Logger.Level.INFO, "{0} kills, {1} entries appended, none lost", kills, harness.appended());
        assertThat(harness.appended()).isGreaterThan(kills);
    }

    @Test
    void theHarnessCatchesAnOutboxThatAcknowledgesBeforeItWrites() throws Exception {
        assertThat(new KillHarness(directory, "hasty", 2026).kill(40))
                .get()
                .asString()
                .contains("lost");
    }
}
