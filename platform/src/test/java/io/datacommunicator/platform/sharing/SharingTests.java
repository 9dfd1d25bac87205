package io.datacommunicator.platform.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.access.SharedField;
import io.datacommunicator.platform.account.MailAddress;
import io.datacommunicator.platform.encryption.MachineIdentity;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.graphql.NodeIds;
import io.datacommunicator.platform.graphql.NodeKind;
import io.datacommunicator.platform.id.MachineId;
import io.datacommunicator.platform.machine.MachineIds;
import io.datacommunicator.platform.machine.Machines;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.testing.MovableClock;
import io.datacommunicator.platform.testing.TestPlatform;
import io.datacommunicator.schema.catalogue.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SharingTests {
    private static final MailAddress BOB = new MailAddress("bob@example.com");
    private static final List<Integer> MAINTENANCE = List.of(SharedField.MODEL.number(), 31);

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private TestPlatform platform;
    private SubAccounts subAccounts;
    private Shares shares;
    private ReceivedAccesses accesses;
    private Caller.Person alice;
    private Caller.Person bob;
    private String lobby;
    private String bar;

    @BeforeEach
    void start() {
        platform = TestPlatform.with(clock);
        subAccounts = platform.part(SubAccounts.class);
        shares = platform.part(Shares.class);
        accesses = platform.part(ReceivedAccesses.class);
        alice = platform.holder("alice");
        bob = platform.holder("bob");
        Caller.Device box = platform.communicator(alice);
        lobby = arrive(box, 1);
        bar = arrive(box, 2);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void whoeverIsInvitedSeesWhatIsSharedAndNothingElse() {
        String code = invite();
        SubAccount invited = only();
        assertThat(invited.state()).isEqualTo(SubAccountState.INVITED);
        assertThat(machines(bob())).isEmpty();

        ReceivedAccess access = accesses.accept(bob(), code).block();
        assertThat(access.holder()).isEqualTo("alice");
        assertThat(only().state()).isEqualTo(SubAccountState.ACTIVE);
        assertThat(mails()).extracting(Mail::to).containsExactly("alice@example.com");
        assertThat(machines(bob())).isEmpty();

        VisibleShare share =
                shares.create(alice, invited.id(), terms(lobby, MAINTENANCE)).block();
        assertThat(share.machines()).extracting(this::id).containsExactly(lobby);
        assertThat(share.state()).isEqualTo(ShareState.ACTIVE);
        assertThat(mails()).extracting(Mail::to).containsExactly("bob@example.com");

        assertThat(machines(bob())).singleElement().satisfies(machine -> {
            assertThat(id(machine)).isEqualTo(lobby);
            assertThat(machine.articleNumber()).isNotNull();
            assertThat(machine.serialNumber()).isNull();
        });
        assertThat(accesses.of(bob()).block()).singleElement().satisfies(received -> {
            assertThat(received.shares())
                    .singleElement()
                    .satisfies(shown ->
                            assertThat(shown.machines()).extracting(this::id).containsExactly(lobby));
        });
    }

    @Test
    void invitationWorksOnceForAWeekAndForItsAddressAlone() {
        String code = invite();
        Caller.Person mallory = platform.holder("mallory");
        assertThatThrownBy(() -> accesses.accept(mallory, code).block()).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> accesses.decline(mallory, code).block()).isInstanceOf(Failure.Invalid.class);
        assertNotVisible(accesses.accept(bob(), code.substring(1)));
        assertNotVisible(accesses.accept(bob(), "A" + code.substring(1)));

        assertThat(accesses.accept(bob(), code).block()).isNotNull();
        assertNotVisible(accesses.accept(bob(), code));
        assertNotVisible(accesses.decline(bob(), code));

        String late = invite();
        clock.move(SubAccounts.LIFE_OF_INVITATION);
        assertNotVisible(accesses.accept(bob(), late));
        assertThat(subAccounts.ownedBy(alice).block())
                .extracting(SubAccount::state)
                .containsExactlyInAnyOrder(SubAccountState.ACTIVE, SubAccountState.EXPIRED);
    }

    @Test
    void invitationIsTakenBackAndDeclined() {
        String withdrawn = invite();
        subAccounts.remove(alice, only().id()).block();
        assertNotVisible(accesses.accept(bob(), withdrawn));

        String declined = invite();
        assertThat(accesses.decline(bob(), declined).block()).isEqualTo("Bob's garage");
        assertThat(subAccounts.ownedBy(alice).block()).isEmpty();
        assertNotVisible(accesses.accept(bob(), declined));
    }

    @Test
    void addressIsNotFloodedWithInvitations() {
        for (int mail = 0; mail < 5; mail++) {
            invite();
        }
        assertThatThrownBy(this::invite).isInstanceOf(Failure.TooOften.class);
        assertThat(mails()).isEmpty();
        clock.move(Duration.ofHours(1));
        assertThat(invite()).isNotEmpty();
    }

    @Test
    void holderCannotBeInvitedToHisOwn() {
        subAccounts
                .invite(alice, "Me", new MailAddress("alice@example.com"), Optional.empty())
                .block();
        String code = invitation();
        assertThatThrownBy(() -> accesses.accept(alice, code).block()).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void whatEndsOrShrinksHoldsForTheNextQuestion() {
        SubAccount recipient = accepted();
        VisibleShare share =
                shares.create(alice, recipient.id(), terms(lobby, MAINTENANCE)).block();
        assertThat(machines(bob())).hasSize(1);

        shares.pause(alice, share.id(), true).block();
        assertThat(machines(bob())).isEmpty();
        assertThatThrownBy(() -> shares.pause(alice, share.id(), true).block()).isInstanceOf(Failure.Conflict.class);
        shares.change(alice, share.id(), terms(bar, List.of(1))).block();
        assertThat(machines(bob())).isEmpty();
        shares.pause(alice, share.id(), false).block();
        assertThat(machines(bob())).singleElement().satisfies(machine -> {
            assertThat(id(machine)).isEqualTo(bar);
            assertThat(machine.articleNumber()).isNull();
        });

        assertThat(shares.revoke(alice, share.id()).block().machines()).hasSize(1);
        assertThat(machines(bob())).isEmpty();
        assertNotVisible(shares.revoke(alice, share.id()));
    }

    @Test
    void timesOfAShareAreKept() {
        SubAccount recipient = accepted();
        Instant soon = TestPlatform.NOW.plus(Duration.ofHours(1));
        Instant later = soon.plus(Duration.ofHours(1));
        shares.create(alice, recipient.id(), new WantedTerms(true, List.of(), MAINTENANCE, null, null, soon, later))
                .block();
        assertThat(state()).isEqualTo(ShareState.AHEAD);
        assertThat(machines(bob())).isEmpty();
        clock.move(Duration.ofHours(1));
        assertThat(state()).isEqualTo(ShareState.ACTIVE);
        assertThat(machines(bob())).hasSize(2);
        clock.move(Duration.ofHours(1));
        assertThat(state()).isEqualTo(ShareState.OVER);
        assertThat(machines(bob())).isEmpty();
    }

    @Test
    void accessIsGivenBackAndTakenAway() {
        SubAccount first = accepted();
        shares.create(alice, first.id(), terms(lobby, MAINTENANCE)).block();
        Caller.Person mallory = platform.holder("mallory");
        assertNotVisible(accesses.leave(mallory, first.id()));
        accesses.leave(bob(), first.id()).block();
        assertThat(machines(bob())).isEmpty();
        assertThat(subAccounts.ownedBy(alice).block()).isEmpty();

        SubAccount second = accepted();
        shares.create(alice, second.id(), terms(lobby, MAINTENANCE)).block();
        mails();
        subAccounts.remove(alice, second.id()).block();
        assertThat(machines(bob())).isEmpty();
        assertThat(mails()).extracting(Mail::to).containsExactly("bob@example.com");
    }

    @Test
    void onlyTheHolderDecidesAndOnlyOfHisOwn() {
        SubAccount recipient = accepted();
        VisibleShare share =
                shares.create(alice, recipient.id(), terms(lobby, MAINTENANCE)).block();
        Caller.Person mallory = platform.holder("mallory");

        assertNotVisible(shares.create(mallory, recipient.id(), terms(lobby, MAINTENANCE)));
        assertNotVisible(shares.change(
                mallory, share.id(), new WantedTerms(true, List.of(), MAINTENANCE, null, null, null, null)));
        assertNotVisible(shares.pause(mallory, share.id(), true));
        assertNotVisible(shares.revoke(mallory, share.id()));
        assertNotVisible(subAccounts.remove(mallory, recipient.id()));
        assertNotVisible(shares.revoke(bob(), share.id()));
        assertThat(subAccounts.ownedBy(bob()).block()).isEmpty();

        String foreign = arrive(platform.communicator(mallory), 3);
        assertNotVisible(shares.create(alice, recipient.id(), terms(foreign, MAINTENANCE)));
        assertNotVisible(shares.create(alice, recipient.id(), terms("nonsense", MAINTENANCE)));
        // What he was shared himself he cannot hand on.
        SubAccount other = subAccounts
                .invite(bob, "Mallory", new MailAddress("mallory@example.com"), Optional.empty())
                .block();
        assertNotVisible(shares.create(bob(), other.id(), terms(lobby, MAINTENANCE)));
        assertThat(only().shares()).hasSize(1);
    }

    @Test
    void termsThatMakeNoSenseAreRefused() {
        SubAccount recipient = accepted();
        Instant now = TestPlatform.NOW;
        assertInvalid(recipient, new WantedTerms(false, List.of(), MAINTENANCE, null, null, null, null));
        assertInvalid(recipient, new WantedTerms(true, List.of(lobby), MAINTENANCE, null, null, null, null));
        assertInvalid(recipient, new WantedTerms(true, List.of(), List.of(), null, null, null, null));
        assertInvalid(recipient, new WantedTerms(true, List.of(), List.of(9_999), null, null, null, null));
        assertInvalid(recipient, new WantedTerms(true, List.of(), MAINTENANCE, now, now, null, null));
        assertInvalid(recipient, new WantedTerms(true, List.of(), MAINTENANCE, null, null, now, now.minusSeconds(1)));
        assertThat(only().shares()).isEmpty();
    }

    @Test
    void holderLooksThroughTheEyesOfARecipientAndChangesNothing() {
        SubAccount recipient = accepted();
        shares.create(alice, recipient.id(), terms(lobby, MAINTENANCE)).block();
        Callers callers = platform.part(Callers.class);

        Caller eyes = callers.viewAs(alice, recipient.id().value()).block();
        assertThat(machines(eyes))
                .extracting(this::id)
                .containsExactlyElementsOf(
                        machines(bob()).stream().map(this::id).toList());
        assertThat(machines(eyes).getFirst().serialNumber()).isNull();
        assertNotVisible(subAccounts.ownedBy(eyes));
        assertNotVisible(shares.create(eyes, recipient.id(), terms(lobby, MAINTENANCE)));
        assertNotVisible(accesses.leave(eyes, recipient.id()));
        assertNotVisible(callers.viewAs(bob(), recipient.id().value()));
        assertNotVisible(callers.viewAs(eyes, recipient.id().value()));
    }

    @Test
    void everyFieldAndPresetHasWordsInEveryLanguage() {
        FieldTexts texts = new FieldTexts();
        for (SharedField field : SharedField.values()) {
            for (Language language : Language.values()) {
                assertThat(texts.label(field, language)).isNotBlank();
                assertThat(texts.explanation(field, language)).isNotBlank();
            }
        }
        assertThat(SharePreset.EVERYTHING.fields()).containsExactly(SharedField.values());
    }

    private void assertInvalid(SubAccount recipient, WantedTerms terms) {
        assertThatThrownBy(() -> Mono.defer(() -> shares.create(alice, recipient.id(), terms))
                        .block())
                .isInstanceOf(Failure.Invalid.class);
    }

    private static void assertNotVisible(Mono<?> question) {
        assertThatThrownBy(question::block).isInstanceOf(Failure.NotVisible.class);
    }

    private ShareState state() {
        return only().shares().getFirst().state();
    }

    private SubAccount only() {
        List<SubAccount> all = subAccounts.ownedBy(alice).block();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private SubAccount accepted() {
        accesses.accept(bob(), invite()).block();
        mails();
        return only();
    }

    private String invite() {
        subAccounts.invite(alice, "Bob's garage", BOB, Optional.of(Language.EN)).block();
        return invitation();
    }

    private String invitation() {
        return mails().stream()
                .filter(mail -> mail.text().contains("/invitation#"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private List<Mail> mails() {
        return MailsForTests.of(platform, clock.instant());
    }

    /** As he is now: what he may is asked with every request. */
    private Caller bob() {
        return platform.part(Callers.class).of(platform.token(bob.login())).block();
    }

    private List<VisibleMachine> machines(Caller caller) {
        return platform.part(Machines.class).visibleTo(caller).block();
    }

    private WantedTerms terms(String machine, List<Integer> fields) {
        return new WantedTerms(false, List.of(machine), fields, null, null, null, null);
    }

    private String id(VisibleMachine machine) {
        return platform.part(MachineIds.class).of(machine);
    }

    private String arrive(Caller.Device box, int serial) {
        MachineId machine = platform.part(Machines.class)
                .arrived(box, new MachineIdentity(15326, 53313, serial, null))
                .block();
        return platform.part(NodeIds.class)
                .of(NodeKind.MACHINE, box.scope().owner().value(), machine.value());
    }
}
