package io.datacommunicator.platform.audit;

import io.datacommunicator.platform.access.Rows;
import io.datacommunicator.platform.encryption.Binding;
import io.datacommunicator.platform.encryption.Sealer;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The chain of one account or one owner. Deeds that happen at the same time wait for each other in the database. */
public final class Chain {
    private final String table;
    private final String keyColumn;
    private final UUID key;
    private final Sealer sealer;

    Chain(String table, String keyColumn, UUID key, Sealer sealer) {
        this.table = table;
        this.keyColumn = keyColumn;
        this.key = key;
        this.sealer = sealer;
    }

    /** Writes the entry within the transaction of the deed: both are there, or neither. */
    public Mono<Long> append(Rows rows, AuditEntry entry) {
        return rows.one("select pg_advisory_xact_lock(hashtextextended($1, 0))", row -> true, key.toString())
                .then(last(rows))
                .flatMap(last -> {
                    long seq = last.seq() + 1;
                    byte[] sealed = sealer.seal(Binding.of(table + ".sealed", key, new UUID(0, seq)), entry);
                    return rows.change(
                            "insert into " + table + " (" + keyColumn + ", seq, sealed, hash) values ($1, $2, $3, $4)",
                            key,
                            seq,
                            sealed,
                            ChainRules.next(last.hash(), seq, sealed));
                });
    }

    private Mono<Link> last(Rows rows) {
        return rows.list(
                        "select seq, sealed, hash from " + table + " where " + keyColumn
                                + " = $1 order by seq desc limit 1",
                        Chain::link,
                        key)
                .next()
                .defaultIfEmpty(ChainRules.BEGINNING);
    }

    /** All links in their order, for {@link ChainRules#firstBroken}. */
    Flux<Link> links(Rows rows) {
        return rows.list(
                "select seq, sealed, hash from " + table + " where " + keyColumn + " = $1 order by seq",
                Chain::link,
                key);
    }

    @SuppressWarnings("NullAway") // columns are NOT NULL
    private static Link link(Readable row) {
        return new Link(row.get("seq", Long.class), row.get("sealed", byte[].class), row.get("hash", byte[].class));
    }

    @SuppressWarnings("ArrayRecordComponent") // goes straight from and to columns
    record Link(long seq, byte[] sealed, byte[] hash) {}
}
