package io.datacommunicator.platform.communicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.id.CommunicatorId;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What a holder does with his communicators, and what nobody else can do with them. */
class CommunicatorsTests {
    private static final Random RANDOM = new Random(7);
    private static TestPlatform platform;
    private static Communicators communicators;

    private Caller.Person alice;
    private Caller.Person mallory;
    private String key;
    private String refreshToken;
    private CommunicatorId box;

    @BeforeAll
    static void start() {
        platform = TestPlatform.fresh();
        communicators = platform.part(Communicators.class);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @BeforeEach
    void enrol() {
        String name = UUID.randomUUID().toString();
        alice = platform.holder("alice-" + name);
        mallory = platform.holder("mallory-" + name);
        key = newKey();
        refreshToken = platform.enrol(platform.claimCode(alice), key);
        box = device(key).communicator();
    }

    @Test
    void holderSeesWhatHeHas() {
        Communicator shown = owned(alice).getFirst();

        assertThat(shown.macAddress()).isEqualTo("00:1b:44:11:3a:b7");
        assertThat(shown.place()).isEqualTo("Lobby");
        assertThat(shown.schedule()).isEqualTo(Schedule.STANDARD);
        assertThat(shown.enrolledOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(shown.lastContact()).isNull();
        assertThat(shown.state()).isEqualTo(CommunicatorState.ACTIVE);
        assertThat(owned(mallory)).isEmpty();
    }

    @Test
    void lastContactIsKeptToTheHour() {
        assertThat(refresh(refreshToken, key)).isNotNull();

        assertThat(owned(alice).getFirst().lastContact()).isEqualTo(Instant.parse("2026-03-31T12:00:00Z"));
    }

    @Test
    void boxThatHasNotComeYetIsAwaited() {
        Enrolments enrolments = platform.part(Enrolments.class);
        enrolments
                .claim(newKey(), new BoxFacts("00:1b:44:11:3a:b8", null), platform.claimCode(alice))
                .block();

        assertThat(owned(alice))
                .extracting(Communicator::state)
                .containsExactlyInAnyOrder(CommunicatorState.ACTIVE, CommunicatorState.AWAITED);
    }

    @Test
    void holderRenamesMovesAndReschedules() {
        Communicator changed = communicators
                .change(
                        alice,
                        box,
                        new CommunicatorChange(Map.of(
                                "name", " Bar ", "schedule", Map.of("time", "14:05", "timeZone", "America/New_York"))))
                .block();

        assertThat(changed.name()).isEqualTo("Bar");
        assertThat(changed.place()).isEqualTo("Lobby");
        assertThat(changed.schedule()).isEqualTo(Schedule.of("14:05", "America/New_York"));
        assertThat(itself(device(key)).schedule()).isEqualTo(changed.schedule());
        assertThat(communicators
                        .change(alice, box, new CommunicatorChange(Collections.singletonMap("place", null)))
                        .block()
                        .place())
                .isNull();
    }

    @Test
    void nonsenseIsRefused() {
        refused(Map.of("name", " "));
        refused(Map.of("name", "x".repeat(101)));
        refused(Map.of("name", "turned \u202e round"));
        refused(Map.of("place", "x".repeat(201)));
        refused(Map.of("schedule", Map.of("time", "25:00", "timeZone", "Europe/Zurich")));
        refused(Map.of("schedule", Map.of("time", "03:30", "timeZone", "Mars/Olympus")));
        refused(Map.of("schedule", Map.of("time", "03:30", "timeZone", "+02:00")));
    }

    @Test
    void revokedBoxIsRefusedAtOnceAndForGood() {
        communicators.revoke(alice, box).block();

        assertThat(platform.part(Callers.class).communicator(key).block()).isNull();
        assertThat(refresh(refreshToken, key)).isNull();
        assertThat(owned(alice).getFirst().state()).isEqualTo(CommunicatorState.REVOKED);
        assertFails(communicators.revoke(alice, box), Failure.Conflict.class);
        assertFails(
                platform.part(Enrolments.class)
                        .claim(key, new BoxFacts("00:1b:44:11:3a:b7", null), platform.claimCode(alice)),
                Failure.NotVisible.class);
    }

    @Test
    void newBoxTakesOverEverythingButTheKey() {
        communicators
                .change(alice, box, new CommunicatorChange(Map.of("name", "Bar")))
                .block();
        UUID oldAlias = device(key).alias();
        String newKey = newKey();
        String newToken = platform.enrol(platform.claimCode(alice), newKey);
        Caller.Device newBox = device(newKey);
        UUID aliasMeanwhile = newBox.alias();

        communicators.replace(alice, box, newBox.communicator()).block();

        assertThat(owned(alice)).extracting(Communicator::name).containsExactly("Bar");
        assertThat(platform.part(Callers.class).communicator(key).block()).isNull();
        assertThat(refresh(refreshToken, key)).isNull();
        assertThat(refresh(newToken, newKey).alias()).isEqualTo(oldAlias);
        assertThat(communicators.withAlias(alice, oldAlias).block().id()).isEqualTo(box);
        assertThat(communicators.withAlias(alice, aliasMeanwhile).block().id()).isEqualTo(box);
    }

    @Test
    void revokedOneGetsANewBox() {
        communicators.revoke(alice, box).block();
        String newKey = newKey();
        String newToken = platform.enrol(platform.claimCode(alice), newKey);

        communicators.replace(alice, box, device(newKey).communicator()).block();

        assertThat(owned(alice)).extracting(Communicator::state).containsExactly(CommunicatorState.ACTIVE);
        assertThat(refresh(newToken, newKey)).isNotNull();
        assertThat(refresh(refreshToken, key)).isNull();
    }

    @Test
    void holderLetsABoxInInThePlaceOfAnother() {
        String newKey = newKey();
        Enrolments enrolments = platform.part(Enrolments.class);
        AskedEnrolment asked =
                enrolments.ask(newKey, new BoxFacts("00:1b:44:11:3a:b7", null)).block();
        EnrolmentAnswers answers = platform.part(EnrolmentAnswers.class);
        assertThat(answers.find(alice, asked.userCode()).block().sameMac())
                .extracting(Communicator::id)
                .containsExactly(box);

        answers.approve(alice, asked.userCode(), new Approval("-", null, Schedule.STANDARD, box))
                .block();

        assertThat(enrolments.collect(asked.deviceCode(), newKey).block()).isInstanceOf(Collected.Enrolled.class);
        assertThat(device(newKey).communicator()).isEqualTo(box);
        assertThat(platform.part(Callers.class).communicator(key).block()).isNull();
    }

    @Test
    void nobodyElseReachesThem() {
        CommunicatorId foreign = box;
        CommunicatorId none = new CommunicatorId(UUID.randomUUID());
        CommunicatorChange change = new CommunicatorChange(Map.of("name", "Mine"));
        for (CommunicatorId id : List.of(foreign, none)) {
            assertFails(communicators.change(mallory, id, change), Failure.NotVisible.class);
            assertFails(communicators.revoke(mallory, id), Failure.NotVisible.class);
            assertFails(
                    communicators.replace(mallory, id, new CommunicatorId(UUID.randomUUID())),
                    Failure.NotVisible.class);
        }
        assertFails(communicators.change(device(key), box, change), Failure.NotVisible.class);
        assertFails(communicators.itself(alice), Failure.NotVisible.class);
        assertThat(communicators.withAlias(mallory, device(key).alias()).block())
                .isNull();
        String mallorysKey = newKey();
        platform.enrol(platform.claimCode(mallory), mallorysKey);
        CommunicatorId hers = device(mallorysKey).communicator();
        assertFails(communicators.replace(mallory, hers, foreign), Failure.NotVisible.class);
        assertFails(communicators.replace(mallory, foreign, hers), Failure.NotVisible.class);
        assertThat(owned(alice)).extracting(Communicator::state).containsExactly(CommunicatorState.ACTIVE);
    }

    @Test
    void requestIsAnsweredOnceAndByHoldersAlone() {
        Enrolments enrolments = platform.part(Enrolments.class);
        EnrolmentAnswers answers = platform.part(EnrolmentAnswers.class);
        AskedEnrolment asked = enrolments
                .ask(newKey(), new BoxFacts("00:1b:44:11:3a:b9", null))
                .block();
        Approval approval = new Approval("Bar", null, Schedule.STANDARD, null);
        assertFails(answers.approve(device(key), asked.userCode(), approval), Failure.NotVisible.class);

        answers.approve(alice, asked.userCode(), approval).block();

        assertFails(answers.approve(mallory, asked.userCode(), approval), Failure.NotVisible.class);
        assertFails(answers.find(alice, asked.userCode()), Failure.NotVisible.class);
        assertFails(answers.deny(alice, asked.userCode()), Failure.NotVisible.class);
    }

    @Test
    void claimCodesHaveLimits() {
        ClaimCodes codes = platform.part(ClaimCodes.class);

        assertThat(codes.create(alice, 500, 1, Schedule.STANDARD).block().codes())
                .hasSize(500)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([BCDFGHJKLMNPQRSTVWXZ2-9]{4}-){5}[BCDFGHJKLMNPQRSTVWXZ2-9]{4}"));
        assertFails(codes.create(alice, 501, 1, Schedule.STANDARD), Failure.LimitExceeded.class);
        assertFails(codes.create(alice, 0, 1, Schedule.STANDARD), Failure.LimitExceeded.class);
        assertFails(codes.create(alice, 1, 91, Schedule.STANDARD), Failure.Invalid.class);
        assertFails(codes.create(device(key), 1, 1, Schedule.STANDARD), Failure.NotVisible.class);
        codes.create(alice, 500, 1, Schedule.STANDARD).block();
        codes.create(alice, 500, 1, Schedule.STANDARD).block();
        codes.create(alice, 500, 1, Schedule.STANDARD).block();
        assertFails(codes.create(alice, 1, 1, Schedule.STANDARD), Failure.LimitExceeded.class);
    }

    @Test
    void claimCodeTellsItsBoxTheSchedule() {
        Schedule early = Schedule.of("05:00", "Asia/Tokyo");
        String code = platform.part(ClaimCodes.class)
                .create(alice, 1, 1, early)
                .block()
                .codes()
                .getFirst();
        String otherKey = newKey();
        platform.enrol(code, otherKey);

        assertThat(itself(device(otherKey)).schedule()).isEqualTo(early);
    }

    @Test
    void holderIsWrittenToHoweverABoxCameIn() {
        MailsForTests.of(platform, TestPlatform.NOW.plusSeconds(1));
        platform.enrol(platform.claimCode(alice), newKey());
        AskedEnrolment asked = platform.part(Enrolments.class)
                .ask(newKey(), new BoxFacts("00:1b:44:11:3a:b9", null))
                .block();
        platform.part(EnrolmentAnswers.class)
                .approve(alice, asked.userCode(), new Approval("Bar", null, Schedule.STANDARD, null))
                .block();

        assertThat(MailsForTests.of(platform, TestPlatform.NOW.plusSeconds(2)))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.to()).contains("alice-"))
                .anySatisfy(mail -> assertThat(mail.text()).contains("Bar", "00:1b:44:11:3a:b9"));
    }

    private static void refused(Map<String, Object> input) {
        CommunicatorDetails before = new CommunicatorDetails(
                new byte[32], false, "Bar", "", null, Schedule.STANDARD, LocalDate.EPOCH, List.of());
        assertThatThrownBy(() -> new CommunicatorChange(input).applyTo(before)).isInstanceOf(Failure.Invalid.class);
    }

    private static void assertFails(Mono<?> deed, Class<? extends Failure> failure) {
        assertThatThrownBy(deed::block).isInstanceOf(failure);
    }

    private static List<Communicator> owned(Caller caller) {
        return communicators.ownedBy(caller).block();
    }

    private static Communicator itself(Caller caller) {
        return communicators.itself(caller).block();
    }

    private static Caller.Device device(String thumbprint) {
        return platform.part(Callers.class).communicator(thumbprint).block();
    }

    private static Caller.Device refresh(String token, String thumbprint) {
        return platform.part(RefreshTokens.class).holder(token, thumbprint).block();
    }

    private static String newKey() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
