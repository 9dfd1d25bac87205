package io.datacommunicator.platform.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a dump must not tell. Each finding names the places, never the values. Pure. */
public final class DumpRules {
    private static final int WINDOW = 8;
    private static final int ZEROS_OF_AN_ID = 15;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2}){8,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{12,}");

    private DumpRules() {}

    /** Where one of the values stands in clear. */
    public static SortedSet<String> clearValues(Dump dump, Collection<Planted> values) {
        Map<Long, List<Form>> forms = values.stream()
                .flatMap(value -> value.forms().stream().map(form -> new Form(value.name(), form)))
                .collect(Collectors.groupingBy(form -> start(form.bytes(), 0)));
        SortedSet<String> found = new TreeSet<>();
        for (Dump.Cell cell : dump.cells()) {
            Stream.concat(cell.bytes(), pieces(cell))
                    .flatMap(bytes -> within(bytes, forms))
                    .forEach(name -> found.add(name + " in " + cell.place()));
            values.stream()
                    .filter(value -> isNumber(cell, value))
                    .forEach(value -> found.add(value.name() + " in " + cell.place()));
        }
        return found;
    }

    /**
     * What stands both in the schema and outside it: the same eight bytes anywhere within an id, bytes or text, or the
     * same second. Two spans of eight random bytes are equal by chance once in 10^9 dumps of this size. Excepted are
     * the nil UUID, which stands where there is no id, a UUID that only counts, such as the version of a local key, and
     * the first day of a month, to which dates are cut.
     */
    public static SortedSet<String> joins(Dump dump, String schema) {
        SortedSet<String> found = new TreeSet<>();
        Predicate<Dump.Cell> inside = cell -> cell.schema().equals(schema);
        found.addAll(common(dump, inside, DumpRules::windows));
        found.addAll(common(dump, inside, DumpRules::seconds));
        return found;
    }

    /**
     * How far two orders agree: Spearman's rank correlation, 1 for the same order, -1 for the reverse. Of random
     * orders of 16 things, two in a million are beyond 0.9 either way.
     */
    public static double rankCorrelation(List<String> order, List<String> other) {
        if (order.size() < 2 || !new TreeSet<>(order).equals(new TreeSet<>(other)) || order.size() != other.size()) {
            throw new IllegalArgumentException("not two orders of the same things");
        }
        double n = order.size();
        double squares = 0;
        for (int i = 0; i < order.size(); i++) {
            double difference = i - other.indexOf(order.get(i));
            squares += difference * difference;
        }
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static SortedSet<String> common(
            Dump dump, Predicate<Dump.Cell> inside, Function<Dump.Cell, Stream<Long>> traits) {
        Map<Long, Set<String>> places = new HashMap<>();
        dump.cells().stream()
                .filter(inside)
                .forEach(cell -> traits.apply(cell)
                        .forEach(trait -> places.computeIfAbsent(trait, t -> new TreeSet<>())
                                .add(cell.place())));
        SortedSet<String> found = new TreeSet<>();
        dump.cells().stream()
                .filter(inside.negate())
                .forEach(cell -> traits.apply(cell)
                        .flatMap(trait -> places.getOrDefault(trait, Set.of()).stream())
                        .forEach(place -> found.add(place + " = " + cell.place())));
        return found;
    }

    private static Stream<Long> seconds(Dump.Cell cell) {
        return switch (cell.kind()) {
            case TIME -> Stream.of(Long.valueOf(cell.text()));
            case DATE -> {
                LocalDate day = LocalDate.parse(cell.text());
                yield day.getDayOfMonth() == 1
                        ? Stream.empty()
                        : Stream.of(day.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
            }
            case ID -> secondOf(UUID.fromString(cell.text()));
            case BYTES, BYTE_ARRAYS, NUMBER, TEXT -> Stream.empty();
        };
    }

    /** Ids of version 7 begin with their time. */
    private static Stream<Long> secondOf(UUID id) {
        return id.version() == 7 ? Stream.of((id.getMostSignificantBits() >>> 16) / 1000) : Stream.empty();
    }

    private static Stream<Long> windows(Dump.Cell cell) {
        return pieces(cell).flatMap(DumpRules::betweenZeros).flatMap(piece -> {
            ByteBuffer buffer = ByteBuffer.wrap(piece);
            return Stream.iterate(0, start -> start + WINDOW <= piece.length, start -> start + 1)
                    .map(buffer::getLong);
        });
    }

    /** What is random in a cell, as bytes: a UUID written out is its 16 bytes, not 36 characters. */
    private static Stream<byte[]> pieces(Dump.Cell cell) {
        return switch (cell.kind()) {
            case BYTES, BYTE_ARRAYS, ID -> cell.bytes();
            case NUMBER, TEXT -> ofText(cell.text());
            case TIME, DATE -> Stream.empty();
        };
    }

    private static Stream<byte[]> ofText(String text) {
        List<byte[]> pieces = new ArrayList<>();
        String rest = decoded(text, ID, id -> HexFormat.of().parseHex(id.replace("-", "")), pieces);
        rest = decoded(rest, HEX, HexFormat.of()::parseHex, pieces);
        decoded(rest, BASE64, DumpRules::ofBase64, pieces);
        for (String word : rest.toLowerCase(Locale.ROOT).split("\n", -1)) {
            pieces.add(word.getBytes(StandardCharsets.UTF_8));
        }
        return pieces.stream();
    }

    private static byte[] ofBase64(String text) {
        return Base64.getDecoder().decode(text.substring(0, text.length() / 4 * 4));
    }

    private static String decoded(String text, Pattern pattern, Function<String, byte[]> decode, List<byte[]> pieces) {
        pattern.matcher(text).results().forEach(match -> pieces.add(decode.apply(match.group())));
        return pattern.matcher(text).replaceAll("\n");
    }

    /** The spans between the zeros of ids that are no random number. */
    private static Stream<byte[]> betweenZeros(byte[] bytes) {
        List<byte[]> spans = new ArrayList<>();
        int start = 0;
        int zeros = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i < bytes.length && bytes[i] == 0) {
                zeros++;
            } else {
                if (zeros >= ZEROS_OF_AN_ID) {
                    spans.add(Arrays.copyOfRange(bytes, start, i - zeros));
                    start = i;
                }
                zeros = 0;
            }
        }
        spans.add(Arrays.copyOfRange(bytes, start, bytes.length));
        return spans.stream();
    }

    private static boolean isNumber(Dump.Cell cell, Planted value) {
        return cell.kind() == Dump.Kind.NUMBER && cell.text().equals(Long.toString(value.number()));
    }

    private static Stream<String> within(byte[] bytes, Map<Long, List<Form>> forms) {
        return IntStream.rangeClosed(0, bytes.length - Planted.SHORTEST)
                .boxed()
                .flatMap(at -> forms.getOrDefault(start(bytes, at), List.of()).stream()
                        .filter(form -> form.isAt(bytes, at))
                        .map(Form::name));
    }

    private static long start(byte[] bytes, int at) {
        long start = 0;
        for (int i = at; i < at + Planted.SHORTEST; i++) {
            start = start << 8 | (bytes[i] & 0xFF);
        }
        return start;
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes to search for
    private record Form(String name, byte[] bytes) {
        boolean isAt(byte[] searched, int at) {
            return at + bytes.length <= searched.length
                    && Arrays.equals(searched, at, at + bytes.length, bytes, 0, bytes.length)
                    && !isPartOfAnId(searched, at);
        }

        /** Five digits stand by chance in one of a million places of an id that is written out. */
        private boolean isPartOfAnId(byte[] searched, int at) {
            int from = at;
            int until = at + bytes.length;
            while (from > 0 && HexFormat.isHexDigit(searched[from - 1])) {
                from--;
            }
            while (until < searched.length && HexFormat.isHexDigit(searched[until])) {
                until++;
            }
            return bytes.length < WINDOW
                    && until - from >= WINDOW
                    && IntStream.range(at, at + bytes.length).allMatch(i -> HexFormat.isHexDigit(searched[i]));
        }
    }
}
