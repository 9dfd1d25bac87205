package io.datacommunicator.edge.upload;

import io.datacommunicator.edge.outbox.Entry;
import io.datacommunicator.edge.outbox.Outbox;
import io.datacommunicator.edge.outbox.OutboxFailure;
import io.datacommunicator.edge.upload.Answer.Receipt;
import io.datacommunicator.edge.upload.Answer.Receipt.Rejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Uploads what waits, oldest first, batch by batch. An entry leaves the outbox only on its receipt. A rejected reading is set
 * aside with its reason; one from the future is stamped anew as soon as the platform told us the time. A batch
 * that is refused as such is halved until it goes through or one reading stands alone, which is set aside: a proxy may take
 * less than the platform does, and an older platform refuses the batch for one reading. Owned by one thread.
 */
public final class Uploads implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Uploads.class.getName());

    private final Outbox outbox;
    private final PlatformTime time;
    private final PlatformClient platform;
    private final Consumer<Told> told;
    private Batching batching = Batching.full();

    public Uploads(
            Outbox outbox, PlatformAddress address, Credential.Source credentials, Consumer<Told> told, Clock clock) {
        this.told = told;
        this.outbox = outbox;
        this.time = new PlatformTime(clock);
        var exchange = new Exchange(time);
        var tokens = new AccessTokens(address, credentials, new ProvenForms(exchange, time), time);
        this.platform = new PlatformClient(address, exchange, tokens);
    }

    /** Sends batches until nothing waits or one of them makes no progress; then asks what the holder wants. */
    public Delivery deliver() throws OutboxFailure, InterruptedException {
        while (true) {
            var delivery = deliverBatch();
            if (delivery instanceof Delivery.Done) {
                platform.told().ifPresent(told);
            }
            if (!(delivery instanceof Delivery.Progress)) {
                return delivery;
            }
        }
    }

    private Delivery deliverBatch() throws OutboxFailure, InterruptedException {
        var batch = outbox.oldest(batching.readings(), batching.payloadBytes());
        if (batch.isEmpty()) {
            return new Delivery.Done();
        }
        return switch (platform.send(batch)) {
            case Answer.Receipts answer -> accept(answer.receipts(), batch);
            case Answer.Indigestible answer -> halve(batch, answer.code());
            case Answer.NotNow answer -> new Delivery.Stalled(answer.code(), answer.retryAfter());
        };
    }

    private Delivery accept(List<Receipt> receipts, List<Entry> batch) throws OutboxFailure {
        batching = batching.grown();
        Map<UUID, Entry> sent = batch.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        var stored = new ArrayList<UUID>();
        boolean progress = false;
        for (var receipt : receipts) {
            var entry = sent.remove(receipt.id());
            if (entry == null) {
                continue;
            }
            progress |= switch (receipt) {
                case Receipt.Stored kept -> stored.add(kept.id());
                case Rejected rejected -> reject(entry, rejected);
            };
        }
        outbox.acknowledge(stored);
        return progress ? new Delivery.Progress() : new Delivery.Stalled("NO_PROGRESS", Optional.empty());
    }

    private boolean reject(Entry entry, Rejected rejected) throws OutboxFailure {
        if (!rejected.reason().equals(Rejected.IN_FUTURE)) {
            setAside(entry.id(), rejected.why());
            return true;
        }
        var restamped = Restamp.of(entry, time);
        if (restamped.isPresent()) {
            outbox.replace(restamped.get());
            LOG.log(System.Logger.Level.INFO, "reading {0} was from the future and is stamped anew", entry.id());
        }
        return restamped.isPresent();
    }

    private Delivery halve(List<Entry> batch, String code) throws OutboxFailure {
        if (batch.size() == 1) {
            setAside(batch.getFirst().id(), code);
        } else {
            batching = batching.below(batch.size());
        }
        return new Delivery.Progress();
    }

    private void setAside(UUID id, String reason) throws OutboxFailure {
        outbox.setAside(id, reason);
        LOG.log(System.Logger.Level.WARNING, "reading {0} set aside: {1}", id, reason);
    }

    @Override
    public void close() {
        platform.close();
    }
}
