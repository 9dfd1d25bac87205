package io.datacommunicator.platform.access;

import static io.datacommunicator.platform.access.SharedField.ALARMS;
import static io.datacommunicator.platform.access.SharedField.COUNTERS;
import static io.datacommunicator.platform.access.SharedField.NAME;
import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.id.MachineAlias;
import io.datacommunicator.platform.id.SubAccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessRulesTests {
    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant A_MOMENT_LATER = NOW.plusNanos(1);
    private static final SubAccountId BOB = new SubAccountId(new UUID(0, 9));
    private static final MachineAlias LOBBY = new MachineAlias(new UUID(0, 1));
    private static final MachineAlias BAR = new MachineAlias(new UUID(0, 2));

    /** One share of the counters, asked for the machine in the lobby, now. */
    record Situation(String name, Share share, boolean shows) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Situation> situations() {
        return Stream.of(
                new Situation("names the machine", share(Set.of(LOBBY), valid(null, null)), true),
                new Situation("names the machine and another", share(Set.of(LOBBY, BAR), valid(null, null)), true),
                new Situation("names another machine", share(Set.of(BAR), valid(null, null)), false),
                new Situation("names no machine", share(Set.of(), valid(null, null)), false),
                new Situation("all machines", Share.ofAll(BOB, valid(null, null)), true),
                new Situation("paused", share(Set.of(LOBBY), valid(null, null)).paused(true), false),
                new Situation("all, paused", Share.ofAll(BOB, valid(null, null)).paused(true), false),
                new Situation("not yet valid", share(Set.of(LOBBY), valid(TOMORROW, null)), false),
                new Situation("valid in a moment", share(Set.of(LOBBY), valid(A_MOMENT_LATER, null)), false),
                new Situation("valid from now", share(Set.of(LOBBY), valid(NOW, null)), true),
                new Situation("valid since yesterday", share(Set.of(LOBBY), valid(YESTERDAY, TOMORROW)), true),
                new Situation("valid for a moment more", share(Set.of(LOBBY), valid(null, A_MOMENT_LATER)), true),
                new Situation("expired now", share(Set.of(LOBBY), valid(null, NOW)), false),
                new Situation("expired yesterday", share(Set.of(LOBBY), valid(null, YESTERDAY)), false),
                new Situation("ends before it begins", share(Set.of(LOBBY), valid(TOMORROW, YESTERDAY)), false),
                new Situation(
                        "without fields",
                        share(Set.of(LOBBY), new ShareTerms(Set.of(), null, null, null, null)),
                        false));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void aShareShowsOrDoesNot(Situation situation) {
        Standing standing = new Standing.Recipient(AccountState.ACTIVE, List.of(situation.share()));

        assertThat(AccessRules.entries(standing, LOBBY, NOW)).hasSize(situation.shows() ? 1 : 0);
        assertThat(AccessRules.mayReadEverything(standing)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void stateOfTheAccountDecidesFirst(AccountState state) {
        Standing recipient = new Standing.Recipient(state, List.of(share(Set.of(LOBBY), valid(null, null))));

        assertThat(AccessRules.mayReadEverything(new Standing.Holder(state))).isEqualTo(state != AccountState.ERASED);
        assertThat(AccessRules.entries(recipient, LOBBY, NOW).isEmpty()).isEqualTo(state == AccountState.ERASED);
    }

    @Test
    void twoSharesStayTwoEntries() {
        ShareTerms counters = new ShareTerms(Set.of(COUNTERS), YESTERDAY, NOW, null, null);
        ShareTerms alarms = new ShareTerms(Set.of(ALARMS), NOW, null, null, null);
        Standing standing = new Standing.Recipient(
                AccountState.ACTIVE,
                List.of(
                        share(Set.of(LOBBY), counters),
                        share(Set.of(LOBBY, BAR), alarms),
                        Share.ofAll(BOB, new ShareTerms(Set.of(NAME), null, null, null, null))
                                .paused(true)));

        assertThat(AccessRules.entries(standing, LOBBY, NOW))
                .containsExactly(
                        new ReadGrant.Entry(Set.of(COUNTERS), YESTERDAY, NOW),
                        new ReadGrant.Entry(Set.of(ALARMS), NOW, null));
        assertThat(AccessRules.entries(standing, BAR, NOW))
                .containsExactly(new ReadGrant.Entry(Set.of(ALARMS), NOW, null));
    }

    @Test
    void withoutSharesThereIsNothing() {
        assertThat(AccessRules.entries(new Standing.Recipient(AccountState.ACTIVE, List.of()), LOBBY, NOW))
                .isEmpty();
    }

    private static Share share(Set<MachineAlias> machines, ShareTerms terms) {
        return Share.of(BOB, machines, terms);
    }

    private static ShareTerms valid(Instant from, Instant until) {
        return new ShareTerms(Set.of(COUNTERS), null, null, from, until);
    }
}
