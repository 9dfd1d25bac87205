package io.datacommunicator.platform.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A database as somebody has it who stole a dump: every column of every row of every table, in the order in which the
 * rows lie on disk. Tables are found in the catalogue, so a new one is covered without being named here.
 */
public record Dump(List<Cell> cells) {
    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname, format_type(a.atttypid, null)
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'm') and a.attnum > 0 and not a.attisdropped
              and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by 1, 2, a.attnum""";

    public Dump {
        cells = List.copyOf(cells);
    }

    /** Everything the connection sees; whoever connects must be one from whom row security hides nothing. */
    public static Dump of(Connection superuser) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns(superuser)) {
            try (var statement = superuser.createStatement();
                    var rows = statement.executeQuery(column.select())) {
                while (rows.next()) {
                    cells.add(new Cell(column, rows.getString(1)));
                }
            }
        }
        return new Dump(cells);
    }

    /** The values of one column, in the order in which their rows lie on disk. */
    public List<String> inOrder(String place) {
        return cells.stream()
                .filter(cell -> cell.place().equals(place))
                .map(Cell::text)
                .toList();
    }

    private static List<Column> columns(Connection superuser) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var statement = superuser.createStatement();
                ResultSet found = statement.executeQuery(COLUMNS)) {
            while (found.next()) {
                columns.add(new Column(
                        found.getString(1), found.getString(2), found.getString(3), Kind.of(found.getString(4))));
            }
        }
        return columns;
    }

    /** How a column is read as text. */
    public enum Kind {
        /** Hexadecimal digits; those of an array with commas between. */
        BYTES("bytea", "encode(%s, 'hex')"),
        BYTE_ARRAYS("bytea[]", "(select string_agg(encode(b, 'hex'), ',') from unnest(%s) as b)"),
        ID("uuid", "%s::text"),
        /** Whole seconds since 1970. */
        TIME("timestamp", "floor(extract(epoch from %s))::bigint::text"),
        DATE("date", "%s::text"),
        NUMBER("smallint integer bigint numeric", "%s::text"),
        /** Everything else too: an unknown type is looked at as what it prints. */
        TEXT("", "%s::text");

        private final String types;
        private final String expression;

        Kind(String types, String expression) {
            this.types = " " + types + " ";
            this.expression = expression;
        }

        private static Kind of(String type) {
            String plain = type.replaceAll(" with(out)? time zone", "");
            return Arrays.stream(values())
                    .filter(kind -> kind.types.contains(" " + plain + " "))
                    .findFirst()
                    .orElse(TEXT);
        }
    }

    /** A column of a table. */
    public record Column(String schema, String table, String name, Kind kind) {
        private String select() {
            String quoted = '"' + name + '"';
            return "select " + kind.expression.replace("%s", quoted) + " from \"" + schema + "\".\"" + table
                    + "\" where " + quoted + " is not null order by ctid";
        }
    }

    /** One value; an empty array of bytes is an empty text. */
    public record Cell(Column column, String text) {
        public Cell {
            text = text == null ? "" : text;
        }

        String schema() {
            return column.schema();
        }

        Kind kind() {
            return column.kind();
        }

        /** As {@code schema.table.column}. */
        public String place() {
            return column.schema() + "." + column.table() + "." + column.name();
        }

        /** The bytes that a search would go through. */
        Stream<byte[]> bytes() {
            return switch (kind()) {
                case BYTES, BYTE_ARRAYS -> Stream.of(text.split(",", -1)).map(HexFormat.of()::parseHex);
                case ID -> Stream.of(HexFormat.of().parseHex(text.replace("-", "")));
                case TIME, DATE, NUMBER, TEXT -> Stream.of(text.getBytes(StandardCharsets.UTF_8));
            };
        }
    }

    @Override
    public String toString() {
        return cells.stream().map(Cell::place).distinct().collect(Collectors.joining(", ", "Dump of ", ""));
    }
}
