package io.datacommunicator.platform.audit;

import io.datacommunicator.platform.access.AccountScope;
import io.datacommunicator.platform.access.OwnerScope;
import io.datacommunicator.platform.encryption.CustomerCipher;
import io.datacommunicator.platform.encryption.RecordCipher;
import io.datacommunicator.platform.encryption.WrappedKey;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Hands out chains to write to. Ask for one before the transaction of the deed, then append within it. */
@Component
public final class Audit {
    private final RecordCipher records;
    private final CustomerCipher customers;

    Audit(RecordCipher records, CustomerCipher customers) {
        this.records = records;
        this.customers = customers;
    }

    public Mono<Chain> chain(OwnerScope scope) {
        return records.auditSealer(scope)
                .map(sealer ->
                        new Chain("machine_data.audit", "owner", scope.owner().value(), sealer));
    }

    public Mono<Chain> chain(AccountScope scope, WrappedKey key) {
        return customers
                .sealer(scope, key)
                .map(sealer -> new Chain(
                        "customer.audit", "account_id", scope.account().value(), sealer));
    }
}
