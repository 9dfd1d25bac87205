package io.datacommunicator.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.account.MailAddress;
import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.id.SubAccountId;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** Many ask without a pause while the owner takes back: whoever asks after that was answered sees nothing. */
class RevocationTests {
    private static final int READERS = 4;
    private static final int ROUNDS = 10;

    private TestPlatform platform;
    private Shares shares;
    private Caller.Person alice;
    private Jwt bob;
    private SubAccountId recipient;

    @BeforeEach
    void admit() {
        platform = TestPlatform.fresh();
        shares = platform.part(Shares.class);
        alice = platform.holder("alice");
        Caller.Person person = platform.holder("bob");
        bob = platform.token(person.login());
        platform.part(Machines.class)
                .arrived(platform.communicator(alice), new MachineIdentity(15326, 53313, 1, null))
                .block();
        platform.part(SubAccounts.class)
                .invite(alice, "Bob", new MailAddress("bob@example.com"), Optional.empty())
                .block();
        String code = MailsForTests.of(platform, TestPlatform.NOW).stream()
                .filter(mail -> mail.text().contains("/invitation#"))
                .findFirst()
                .orElseThrow()
                .code();
        recipient = platform.part(ReceivedAccesses.class)
                .accept(platform.part(Callers.class).of(bob).block(), code)
                .block()
                .id();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void whoeverAsksAfterRevokeShareAnsweredSeesNothing() throws Exception {
        endsForEveryQuestion(share -> shares.revoke(alice, share.id()).block());
    }

    @Test
    void whoeverAsksAfterPauseShareAnsweredSeesNothing() throws Exception {
        endsForEveryQuestion(share -> shares.pause(alice, share.id(), true).block());
    }

    private void endsForEveryQuestion(Consumer<VisibleShare> end) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < ROUNDS; round++) {
                VisibleShare share = shares.create(
                                alice,
                                recipient,
                                new WantedTerms(
                                        true, List.of(), List.of(SharedField.MODEL.number()), null, null, null, null))
                        .block();
                AtomicBoolean ended = new AtomicBoolean();
                CountDownLatch reading = new CountDownLatch(READERS);
                List<Future<Boolean>> readers = IntStream.range(0, READERS)
                        .mapToObj(_ -> threads.submit(() -> seesAfterwards(ended, reading)))
                        .toList();
                assertThat(reading.await(30, TimeUnit.SECONDS))
                        .as("all see it before")
                        .isTrue();

                end.accept(share);
                ended.set(true);

                for (Future<Boolean> reader : readers) {
                    assertThat(reader.get(30, TimeUnit.SECONDS))
                            .as("round %d", round)
                            .isFalse();
                }
            }
        }
    }

    /** Asks until a question that began after the end was answered; whether that answer showed anything. */
    private boolean seesAfterwards(AtomicBoolean ended, CountDownLatch reading) {
        boolean first = true;
        while (true) {
            boolean after = ended.get();
            boolean sees = seesAnything();
            if (after) {
                return sees;
            }
            if (first && sees) {
                first = false;
                reading.countDown();
            }
        }
    }

    private boolean seesAnything() {
        return !platform.part(Callers.class)
                .of(bob)
                .flatMap(platform.part(Machines.class)::visibleTo)
                .block()
                .isEmpty();
    }
}
