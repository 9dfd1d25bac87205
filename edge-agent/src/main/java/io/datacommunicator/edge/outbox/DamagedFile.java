package io.datacommunicator.edge.outbox;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads entries from an outbox file that SQLite refuses. It needs neither header, schema nor inner pages: it looks at every
 * page for rows of the shape of an entry and believes only those whose checksum is right.
 *
 * <pre>
 * leaf page   0D, 2 free block, 2 rows, 5 other; then for each row 2 bytes: where in the page it is
 * row         varint length, varint position, the record as far as it fits, 4 number of an overflow page
 * record      varint header length, varint types: 0, BLOB 16, BLOB n, BLOB 16, 0 or TEXT n; then the values
 * overflow    4 number of the next page or 0, then bytes
 * </pre>
 *
 * <p>Numbers are big-endian; see <a href="https://sqlite.org/fileformat2.html">the file format</a>. Rows that were deleted are
 * zeros, so what comes back was there, or was acknowledged in the moment of the damage; sending that again is harmless.
 */
final class DamagedFile {

    private static final System.Logger LOG = System.getLogger(DamagedFile.class.getName());

    private static final int LEAF = 0x0D;
    private static final int FILE_HEADER_BYTES = 100;
    private static final int LEAF_HEADER_BYTES = 8;
    private static final int LARGEST_RECORD = 64 * 1024 * 1024;
    private static final int LARGEST_LOCAL = EntryTable.PAGE_BYTES - 35;
    private static final int SMALLEST_LOCAL = (EntryTable.PAGE_BYTES - 12) * 32 / 255 - 23;

    private final PageReader pages;
    private final TreeMap<Long, Found> byPosition = new TreeMap<>();

    private DamagedFile(PageReader pages) {
        this.pages = pages;
    }

    /** What can be read, in the order in which it was appended. */
    static List<Found> entriesOf(Path file) throws IOException {
        try (var pages = new PageReader(file)) {
            var damaged = new DamagedFile(pages);
            for (int number = 1; number <= pages.pages(); number++) {
                damaged.readPage(number);
            }
            return damaged.distinct();
        }
    }

    private List<Found> distinct() {
        var ids = new HashSet<>();
        var result = new ArrayList<Found>();
        for (var found : byPosition.values()) {
            if (ids.add(found.entry().id())) {
                result.add(found);
            }
        }
        return result;
    }

    private void readPage(int number) throws IOException {
        var page = pages.page(number).orElseThrow();
        var start = number == 1 ? FILE_HEADER_BYTES : 0;
        if (page.get(start) != LEAF) {
            return;
        }
        var rows = page.getShort(start + 3) & 0xFFFF;
        for (int row = 0; row < rows; row++) {
            try {
                readRow(page, page.getShort(start + LEAF_HEADER_BYTES + 2 * row) & 0xFFFF);
            } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
                // A damaged row may point anywhere; the next one may be sound.
                LOG.log(System.Logger.Level.DEBUG, "row {0} of page {1} cannot be read", row, number);
            }
        }
    }

    private void readRow(ByteBuffer page, int at) throws IOException {
        var row = page.duplicate().position(at);
        var length = varint(row);
        var position = varint(row);
        if (length < 2 * Checksum.LENGTH || length > LARGEST_RECORD) {
            return;
        }
        var record = record(row, Math.toIntExact(length));
        if (record.isPresent()) {
            found(record.get()).ifPresent(found -> byPosition.put(position, found));
        }
    }

    private Optional<ByteBuffer> record(ByteBuffer row, int length) throws IOException {
        var record = ByteBuffer.allocate(length);
        take(record, row, local(length));
        var next = record.hasRemaining() ? row.getInt() : 0;
        while (record.hasRemaining()) {
            var overflow = pages.page(next);
            if (overflow.isEmpty()) {
                return Optional.empty();
            }
            next = overflow.get().getInt();
            take(record, overflow.get(), Math.min(record.remaining(), EntryTable.PAGE_BYTES - 4));
        }
        return Optional.of(record.flip());
    }

    private static int local(int length) {
        if (length <= LARGEST_LOCAL) {
            return length;
        }
        var fitting = SMALLEST_LOCAL + (length - SMALLEST_LOCAL) % (EntryTable.PAGE_BYTES - 4);
        return fitting <= LARGEST_LOCAL ? fitting : SMALLEST_LOCAL;
    }

    private static Optional<Found> found(ByteBuffer record) {
        varint(record);
        var position = varint(record);
        var id = varint(record);
        var payload = varint(record);
        var checksum = varint(record);
        var reason = varint(record);
        var blob16 = 12 + 2 * Checksum.LENGTH;
        var shaped = position == 0 && id == blob16 && checksum == blob16 && payload >= 12 && payload % 2 == 0;
        if (!shaped) {
            return Optional.empty();
        }
        var entryId = Checksum.id(bytes(record, 16));
        var content = bytes(record, Math.toIntExact((payload - 12) / 2));
        if (!Arrays.equals(bytes(record, Checksum.LENGTH), Checksum.of(entryId, content))) {
            return Optional.empty();
        }
        return Optional.of(new Found(new Entry(entryId, content), reason(record, reason)));
    }

    private static Optional<String> reason(ByteBuffer record, long type) {
        if (type < 13) {
            return Optional.empty();
        }
        return Optional.of(new String(bytes(record, Math.toIntExact((type - 13) / 2)), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        if (length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static void take(ByteBuffer into, ByteBuffer from, int length) {
        into.put(bytes(from, length));
    }

    /** Seven bits a byte, the most significant first; the ninth byte has eight. */
    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int index = 0; index < 8; index++) {
            var next = from.get();
            value = (value << 7) | (next & 0x7F);
            if (next >= 0) {
                return value;
            }
        }
        return (value << 8) | (from.get() & 0xFF);
    }

    /** A sound entry, and why it was set aside if it was. */
    record Found(Entry entry, Optional<String> reason) {}
}
