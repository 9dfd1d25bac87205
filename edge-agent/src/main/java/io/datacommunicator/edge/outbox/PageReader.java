package io.datacommunicator.edge.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a SQLite file that SQLite itself refuses to open: those of the file, and over them the committed ones of the
 * write-ahead log beside it, as <a href="https://sqlite.org/fileformat2.html#the_write_ahead_log">its format</a> says.
 */
final class PageReader implements AutoCloseable {

    private static final int LOG_HEADER_BYTES = 32;
    private static final int FRAME_HEADER_BYTES = 24;
    private static final int LITTLE_ENDIAN_MAGIC = 0x377f0682;
    private static final int BIG_ENDIAN_MAGIC = 0x377f0683;

    private final FileChannel file;
    private final Optional<FileChannel> log;
    private final Map<Integer, Long> logged = new HashMap<>();
    private int pages;

    PageReader(Path file) throws IOException {
        this.file = FileChannel.open(file, StandardOpenOption.READ);
        this.pages = Math.toIntExact(this.file.size() / EntryTable.PAGE_BYTES);
        var beside = file.resolveSibling(file.getFileName() + "-wal");
        this.log = Files.exists(beside)
                ? Optional.of(FileChannel.open(beside, StandardOpenOption.READ))
                : Optional.empty();
        if (log.isPresent()) {
            readLog(log.get());
        }
    }

    /** Pages are numbered from 1 to this. */
    int pages() {
        return pages;
    }

    /** The newest committed content of a page; empty where there is no such page. */
    Optional<ByteBuffer> page(int number) throws IOException {
        if (number < 1 || number > pages) {
            return Optional.empty();
        }
        var at = logged.get(number);
        var page = at == null
                ? read(file, (number - 1L) * EntryTable.PAGE_BYTES, EntryTable.PAGE_BYTES)
                : read(log.orElseThrow(), at, EntryTable.PAGE_BYTES);
        return Optional.of(page);
    }

    private void readLog(FileChannel log) throws IOException {
        var header = read(log, 0, LOG_HEADER_BYTES);
        var sums = new Sums(header.getInt(0));
        if (!sums.known() || header.getInt(8) != EntryTable.PAGE_BYTES) {
            return;
        }
        sums.add(header.slice(0, 24));
        if (!sums.are(header.getInt(24), header.getInt(28))) {
            return;
        }
        var pending = new HashMap<Integer, Long>();
        for (long at = LOG_HEADER_BYTES; ; at += FRAME_HEADER_BYTES + EntryTable.PAGE_BYTES) {
            var frame = read(log, at, FRAME_HEADER_BYTES + EntryTable.PAGE_BYTES);
            sums.add(frame.slice(0, 8));
            sums.add(frame.slice(FRAME_HEADER_BYTES, EntryTable.PAGE_BYTES));
            var ours = frame.getLong(8) == header.getLong(16) && sums.are(frame.getInt(16), frame.getInt(20));
            if (!ours) {
                return;
            }
            pending.put(frame.getInt(0), at + FRAME_HEADER_BYTES);
            var pagesAfterCommit = frame.getInt(4);
            if (pagesAfterCommit != 0) {
                logged.putAll(pending);
                pending.clear();
                pages = pagesAfterCommit;
            }
        }
    }

    /** What lies beyond the end reads as zeros. */
    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        var end = at;
        while (buffer.hasRemaining()) {
            var count = channel.read(buffer, end);
            if (count < 0) {
                break;
            }
            end += count;
        }
        return buffer.clear();
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (log.isPresent()) {
            log.get().close();
        }
    }

    /** The running checksum of the log: each frame's covers all before it, so a torn end is told from a sound one. */
    private static final class Sums {

        private final int magic;
        private int first;
        private int second;

        Sums(int magic) {
            this.magic = magic;
        }

        boolean known() {
            return magic == LITTLE_ENDIAN_MAGIC || magic == BIG_ENDIAN_MAGIC;
        }

        void add(ByteBuffer words) {
            words.order(magic == BIG_ENDIAN_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            while (words.hasRemaining()) {
                first += words.getInt() + second;
                second += words.getInt() + first;
            }
        }

        boolean are(int expectedFirst, int expectedSecond) {
            return first == expectedFirst && second == expectedSecond;
        }
    }
}
