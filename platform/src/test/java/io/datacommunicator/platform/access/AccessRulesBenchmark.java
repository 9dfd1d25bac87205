package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.SubAccountId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the decision about one machine costs a recipient of ten shares; {@code infra/bench --micro} runs it. */
@State(Scope.Benchmark)
public class AccessRulesBenchmark {
    private static final int SHARES = 10;

    private final Instant now = Instant.parse("2026-01-31T03:30:00Z");
    private final MachineAlias machine = new MachineAlias(new UUID(1, 0));
    private final Standing recipient = new Standing.Recipient(
            AccountState.ACTIVE,
            IntStream.range(0, SHARES).mapToObj(this::share).toList());

    @Benchmark
    public Object entries() {
        return AccessRules.entries(recipient, machine, now);
    }

    private Share share(int number) {
        return Share.of(
                new SubAccountId(new UUID(2, 0)),
                Set.of(new MachineAlias(new UUID(1, number))),
                new ShareTerms(EnumSet.of(SharedField.NAME, SharedField.COUNTERS), null, null, null, null));
    }
}
