package io.datacommunicator.edge.outbox;

import static io.datacommunicator.edge.outbox.Entries.entry;
import static io.datacommunicator.edge.outbox.Entries.id;
import static io.datacommunicator.edge.outbox.Entries.upTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.datacommunicator.edge.outbox.OutboxStatus.SetAside;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutboxTests {

    private static final OutboxLimits ROOMY = new OutboxLimits(1000, 64L << 20);
    private static final long ANY_SIZE = Long.MAX_VALUE;

    @TempDir
    Path directory;

    private Outbox open(OutboxLimits limits) throws OutboxFailure {
        return Outbox.open(directory, limits, Clock.systemUTC());
    }

    @Nested
    class AsAQueue {

        @Test
        void entriesComeOldestFirstAndStay() throws Exception {
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 5);
                assertThat(outbox.oldest(3, ANY_SIZE)).containsExactly(entry(1), entry(2), entry(3));
                assertThat(outbox.oldest(9, ANY_SIZE)).isEqualTo(upTo(5));
            }
        }

        @Test
        void acknowledgedEntriesAreGoneAndTheOthersStay() throws Exception {
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 4);
                outbox.acknowledge(List.of(id(1), id(3)));
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(2), entry(4));
            }
        }

        @Test
        void whatWasAppendedIsThereAfterReopening() throws Exception {
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 3);
            }
            try (var outbox = open(ROOMY)) {
                assertThat(outbox.oldest(9, ANY_SIZE)).isEqualTo(upTo(3));
            }
        }

        @Test
        void anEntryAppendedTwiceStandsOnceWithItsFirstPayload() throws Exception {
            try (var outbox = open(ROOMY)) {
                outbox.append(entry(1));
                outbox.append(new Entry(id(1), "other".getBytes(StandardCharsets.UTF_8)));
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(1));
            }
        }

        @Test
        void unknownIdsAreAcknowledgedWithoutEffect() throws Exception {
            try (var outbox = open(ROOMY)) {
                outbox.append(entry(1));
                outbox.acknowledge(List.of(id(7)));
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(1));
            }
        }

        @Test
        void aPageEndsWhereTheBytesEndButIsNeverEmpty() throws Exception {
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 4);
                assertThat(outbox.oldest(9, 6000)).containsExactly(entry(1), entry(2));
                assertThat(outbox.oldest(9, 5999)).containsExactly(entry(1));
                assertThat(outbox.oldest(9, 1)).containsExactly(entry(1));
            }
        }

        @Test
        void aReplacedEntryKeepsItsPlace() throws Exception {
            var replacement = new Entry(id(1), "stamped anew".getBytes(StandardCharsets.UTF_8));
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 2);
                outbox.replace(replacement);
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(replacement, entry(2));
            }
        }

        @Test
        void anEmptyAndALargePayloadComeBack() throws Exception {
            try (var outbox = open(ROOMY)) {
                outbox.append(entry(1, 0));
                outbox.append(entry(2, 900_000));
            }
            try (var outbox = open(ROOMY)) {
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(1, 0), entry(2, 900_000));
            }
        }

        @Test
        void onlyUuidsOfVersionSevenNameAnEntry() {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new Entry(UUID.fromString("6c9e0a1e-8a4b-4c4e-9d36-0f6a3e4b6a11"), new byte[0]));
        }
    }

    @Nested
    class SettingAside {

        @Test
        void whatIsSetAsideIsKeptShownAndNeverOffered() throws Exception {
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 2);
                outbox.setAside(id(1), "INVALID_VALUE counters.count");
            }
            try (var outbox = open(ROOMY)) {
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(2));
                assertThat(outbox.status().setAside())
                        .containsExactly(new SetAside(id(1), "INVALID_VALUE counters.count"));
                assertThat(outbox.status().waiting()).isEqualTo(1);
            }
        }
    }

    @Nested
    class AtItsCapacity {

        @Test
        void theOldestIsDroppedAndCountedAlsoAfterReopening() throws Exception {
            try (var outbox = open(new OutboxLimits(3, 64L << 20))) {
                Entries.append(outbox, 1, 5);
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(3), entry(4), entry(5));
            }
            try (var outbox = open(ROOMY)) {
                assertThat(outbox.status().dropped()).isEqualTo(2);
            }
        }

        @Test
        void whatIsSetAsideGoesBeforeWhatWaits() throws Exception {
            try (var outbox = open(new OutboxLimits(3, 64L << 20))) {
                Entries.append(outbox, 1, 3);
                outbox.setAside(id(2), "ID_REUSED");
                outbox.append(entry(4));
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(1), entry(3), entry(4));
                assertThat(outbox.status().setAside()).isEmpty();
                assertThat(outbox.status().dropped()).isEqualTo(1);
            }
        }

        @Test
        void aSmallerCapacityThanBeforeDropsWithTheNextAppend() throws Exception {
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 6);
            }
            try (var outbox = open(new OutboxLimits(2, 64L << 20))) {
                outbox.append(entry(7));
                assertThat(outbox.oldest(9, ANY_SIZE)).containsExactly(entry(6), entry(7));
                assertThat(outbox.status().dropped()).isEqualTo(5);
            }
        }

        @Test
        void limitsThatHoldNothingAreRefused() {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new OutboxLimits(0, 64L << 20));
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new OutboxLimits(1, 1000));
        }
    }

    @Nested
    class OnAFullDisk {

        private final OutboxLimits tight = new OutboxLimits(1000, 128L << 10);

        @Test
        void appendFailsTypedAndNothingIsLost() throws Exception {
            try (var outbox = open(tight)) {
                int kept = fill(outbox);
                assertThat(kept).isGreaterThan(5);
                assertThat(outbox.oldest(1000, ANY_SIZE)).isEqualTo(upTo(kept));
            }
        }

        @Test
        void whatWasKeptIsThereAfterReopening() throws Exception {
            int kept;
            try (var outbox = open(tight)) {
                kept = fill(outbox);
            }
            try (var outbox = open(tight)) {
                assertThat(outbox.oldest(1000, ANY_SIZE)).isEqualTo(upTo(kept));
                assertThat(outbox.status().corruptFiles()).isEmpty();
            }
        }

        @Test
        void acknowledgingMakesRoom() throws Exception {
            try (var outbox = open(tight)) {
                int kept = fill(outbox);
                outbox.acknowledge(List.of(id(1), id(2)));
                outbox.append(entry(kept + 1));
                assertThat(outbox.oldest(1000, ANY_SIZE))
                        .hasSize(kept - 1)
                        .endsWith(entry(kept + 1))
                        .startsWith(entry(3));
            }
        }

        private static int fill(Outbox outbox) throws OutboxFailure {
            for (int number = 1; ; number++) {
                try {
                    outbox.append(entry(number));
                } catch (OutboxFailure e) {
                    assertThat(e.reason()).isEqualTo(OutboxFailure.Reason.DISK_FULL);
                    return number - 1;
                }
            }
        }
    }

    @Nested
    class ItsStatus {

        @Test
        void anEmptyOutboxSaysSo() throws Exception {
            try (var outbox = open(ROOMY)) {
                var status = outbox.status();
                assertThat(status.waiting()).isZero();
                assertThat(status.oldest()).isEmpty();
                assertThat(status.dropped()).isZero();
                assertThat(status.corruptFiles()).isEmpty();
            }
        }

        @Test
        void theOldestIsTheOneThatWaitsLongest() throws Exception {
            try (var outbox = open(ROOMY)) {
                Entries.append(outbox, 1, 3);
                outbox.setAside(id(1), "ID_REUSED");
                assertThat(outbox.status().oldest()).contains(Instant.parse("2026-01-01T00:00:00.002Z"));
            }
        }
    }

    @Nested
    class ItsFile {

        @Test
        void aChangeIsFlushedBeforeItReturns() throws Exception {
            try (var outbox = open(ROOMY)) {
                outbox.append(entry(1));
            }
            try (var table = EntryTable.open(directory.resolve("outbox-1.sqlite"), ROOMY)) {
                assertThat(table.text("PRAGMA journal_mode")).isEqualTo("wal");
                assertThat(table.text("PRAGMA synchronous")).as("2 is FULL").isEqualTo("2");
            }
        }

        @Test
        void oneProcessOpensItOnce() throws Exception {
            try (var outbox = open(ROOMY)) {
                outbox.append(entry(1));
                assertThatExceptionOfType(OutboxFailure.class)
                        .isThrownBy(() -> open(ROOMY))
                        .returns(OutboxFailure.Reason.IN_USE, OutboxFailure::reason);
            }
        }

        @Test
        void aNewerFormatIsRefusedAndLeftAlone() throws Exception {
            open(ROOMY).close();
            setFormat(2);
            assertThatExceptionOfType(OutboxFailure.class)
                    .isThrownBy(() -> open(ROOMY))
                    .returns(OutboxFailure.Reason.UNAVAILABLE, OutboxFailure::reason);
            assertThat(directory.resolve("outbox-1.sqlite")).exists();
        }

        @Test
        void aDirectoryThatCannotBeMadeIsATypedFailure() throws Exception {
            var file = Files.createFile(directory.resolve("taken"));
            assertThatExceptionOfType(OutboxFailure.class)
                    .isThrownBy(() -> Outbox.open(file, ROOMY, Clock.systemUTC()))
                    .returns(OutboxFailure.Reason.UNAVAILABLE, OutboxFailure::reason);
        }

        private void setFormat(int format) throws SQLException {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("outbox-1.sqlite"));
                    var statement = connection.createStatement()) {
                statement.execute("PRAGMA user_version = " + format);
            }
        }
    }
}
