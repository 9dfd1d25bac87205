package io.datacommunicator.edge.outbox;

import static io.datacommunicator.edge.outbox.Entries.entry;
import static io.datacommunicator.edge.outbox.Entries.id;
import static io.datacommunicator.edge.outbox.Entries.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.edge.outbox.OutboxStatus.CorruptFile;
import io.datacommunicator.edge.outbox.OutboxStatus.SetAside;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DamagedOutboxTests {

    private static final OutboxLimits ROOMY = new OutboxLimits(1000, 64L << 20);
    private static final int ENTRIES = 60;
    private static final Instant FOUND_AT = Instant.parse("2026-02-01T03:30:00Z");

    @TempDir
    Path directory;

    private Path file;

    private Outbox open() throws OutboxFailure {
        return Outbox.open(directory, ROOMY, Clock.fixed(FOUND_AT, ZoneOffset.UTC));
    }

    private List<Entry> all(Outbox outbox) throws OutboxFailure {
        return outbox.oldest(ROOMY.entries(), Long.MAX_VALUE);
    }

    @BeforeEach
    void fillAnOutbox() throws Exception {
        file = directory.resolve("outbox-1.sqlite");
        try (var outbox = open()) {
            Entries.append(outbox, 1, ENTRIES);
        }
    }

    @Test
    void aSmashedHeaderCostsNothing() throws Exception {
        overwrite(file, 0, 100);
        try (var outbox = open()) {
            assertThat(all(outbox)).isEqualTo(upTo(ENTRIES));
        }
    }

    @Test
    void aSmashedSchemaCostsNothing() throws Exception {
        overwrite(file, 0, EntryTable.PAGE_BYTES);
        try (var outbox = open()) {
            assertThat(all(outbox)).isEqualTo(upTo(ENTRIES));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60})
    void aSmashedPageCostsAtMostItsOwnEntries(int page) throws Exception {
        overwrite(file, page * EntryTable.PAGE_BYTES, EntryTable.PAGE_BYTES);
        try (var outbox = open()) {
            assertThat(upTo(ENTRIES)).containsAll(all(outbox));
            assertThat(all(outbox)).hasSizeGreaterThanOrEqualTo(ENTRIES - 2).isSortedAccordingTo(this::byNumber);
        }
    }

    @Test
    void aTruncatedFileKeepsItsBeginning() throws Exception {
        truncate(file, Files.size(file) / 2);
        try (var outbox = open()) {
            assertThat(all(outbox)).hasSizeGreaterThan(ENTRIES / 3);
            assertThat(upTo(ENTRIES)).containsAll(all(outbox));
        }
    }

    @Test
    void anEmptyFileIsDamageAndNotAFreshStart() throws Exception {
        truncate(file, 0);
        try (var outbox = open()) {
            assertThat(all(outbox)).isEmpty();
            assertThat(outbox.status().corruptFiles())
                    .containsExactly(new CorruptFile(FOUND_AT, "outbox-1.corrupt", 0));
        }
    }

    @Test
    void theDamagedFileIsKeptAndNamedInTheStatus() throws Exception {
        overwrite(file, 0, 100);
        open().close();
        try (var outbox = open()) {
            assertThat(outbox.status().corruptFiles())
                    .containsExactly(new CorruptFile(FOUND_AT, "outbox-1.corrupt", ENTRIES));
        }
        assertThat(directory.resolve("outbox-1.corrupt")).exists();
        assertThat(file).doesNotExist();
    }

    @Test
    void aSecondDamageIsSalvagedToo() throws Exception {
        overwrite(file, 0, 100);
        open().close();
        overwrite(directory.resolve("outbox-2.sqlite"), 0, 100);
        try (var outbox = open()) {
            assertThat(all(outbox)).isEqualTo(upTo(ENTRIES));
            assertThat(directory.resolve("outbox-2.corrupt")).exists();
        }
    }

    @Test
    void whatIsOnlyInTheLogIsSalvagedToo() throws Exception {
        try (var outbox = open()) {
            Entries.append(outbox, ENTRIES + 1, ENTRIES + 9);
            outbox.acknowledge(List.of(id(ENTRIES + 1)));
            keepCopies();
        }
        restoreCopies();
        overwrite(file, 0, 100);
        try (var outbox = open()) {
            assertThat(all(outbox))
                    .hasSize(ENTRIES + 8)
                    .contains(entry(ENTRIES + 9))
                    .doesNotContain(entry(ENTRIES + 1));
        }
    }

    @Test
    void aTornEndOfTheLogIsNotBelieved() throws Exception {
        try (var outbox = open()) {
            Entries.append(outbox, ENTRIES + 1, ENTRIES + 9);
            keepCopies();
        }
        restoreCopies();
        var log = directory.resolve("outbox-1.sqlite-wal");
        overwrite(log, (int) Files.size(log) - 2000, 2000);
        overwrite(file, 0, 100);
        try (var outbox = open()) {
            assertThat(all(outbox)).hasSizeGreaterThanOrEqualTo(ENTRIES + 8);
            assertThat(upTo(ENTRIES + 9)).containsAll(all(outbox));
        }
    }

    @Test
    void acknowledgedEntriesDoNotComeBack() throws Exception {
        try (var outbox = open()) {
            outbox.acknowledge(upTo(ENTRIES - 1).stream().map(Entry::id).toList());
        }
        overwrite(file, 0, 100);
        try (var outbox = open()) {
            assertThat(all(outbox)).containsExactly(entry(ENTRIES));
        }
    }

    @Test
    void whatWasSetAsideStaysSetAside() throws Exception {
        try (var outbox = open()) {
            outbox.setAside(id(7), "BEFORE_ACCOUNT");
        }
        overwrite(file, 0, 100);
        try (var outbox = open()) {
            assertThat(all(outbox)).hasSize(ENTRIES - 1).doesNotContain(entry(7));
            assertThat(outbox.status().setAside()).containsExactly(new SetAside(id(7), "BEFORE_ACCOUNT"));
        }
    }

    @Test
    void aPayloadThatChangedOnDiskIsSetAsideAndNotOffered() throws Exception {
        flipOneBitIn(file, entry(5).payload());
        try (var outbox = open()) {
            assertThat(all(outbox)).hasSize(ENTRIES - 1).doesNotContain(entry(5));
            assertThat(outbox.status().setAside()).containsExactly(new SetAside(id(5), "DAMAGED"));
        }
    }

    @Test
    void damageThatShowsWhileOpenIsSalvaged() throws Exception {
        // More than the page cache holds, so that the damage is read.
        var many = 8 * ENTRIES;
        try (var outbox = open()) {
            Entries.append(outbox, ENTRIES + 1, many);
        }
        try (var outbox = open()) {
            overwrite(file, 0, (int) Files.size(file) / 3);
            var kept = all(outbox);
            assertThat(upTo(many)).containsAll(kept);
            assertThat(kept).hasSizeGreaterThan(many / 2);
            assertThat(outbox.status().corruptFiles()).hasSize(1);
            outbox.append(entry(many + 1));
            assertThat(all(outbox)).endsWith(entry(many + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noiseAnywhereNeverInventsAnEntryOrStopsTheAgent(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        for (int shot = 0; shot < 12; shot++) {
            overwrite(file, random.nextInt((int) Files.size(file) - 600), random.nextInt(1, 600));
        }
        try (var outbox = open()) {
            assertThat(upTo(ENTRIES)).containsAll(all(outbox));
            outbox.append(entry(ENTRIES + 1));
            assertThat(all(outbox)).endsWith(entry(ENTRIES + 1));
        }
    }

    private int byNumber(Entry one, Entry other) {
        return one.id().compareTo(other.id());
    }

    private void keepCopies() throws IOException {
        Files.copy(file, directory.resolve("kept"));
        Files.copy(directory.resolve("outbox-1.sqlite-wal"), directory.resolve("kept-wal"));
    }

    private void restoreCopies() throws IOException {
        Files.delete(file);
        Files.move(directory.resolve("kept"), file);
        Files.move(directory.resolve("kept-wal"), directory.resolve("outbox-1.sqlite-wal"));
    }

    private static void overwrite(Path file, int at, int length) throws IOException {
        var noise = new byte[length];
        new SplittableRandom(length).nextBytes(noise);
        write(file, at, noise);
    }

    private static void flipOneBitIn(Path file, byte[] content) throws IOException {
        var at = indexOf(Files.readAllBytes(file), Arrays.copyOf(content, 64)) + 40;
        write(file, at, new byte[] {(byte) (content[40] ^ 1)});
    }

    private static int indexOf(byte[] whole, byte[] part) {
        for (int at = 0; at + part.length <= whole.length; at++) {
            if (Arrays.equals(whole, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new IllegalStateException("not in the file");
    }

    private static void write(Path file, int at, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), at);
        }
    }

    private static void truncate(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }
}
