package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Permissions;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.testing.MovableClock;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressChangesTests {
    private static final MailAddress NEW = new MailAddress("new@example.com");

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private TestPlatform platform;
    private AddressChanges changes;
    private Caller.Person alice;

    @BeforeEach
    void start() {
        platform = TestPlatform.with(clock);
        alice = platform.holder("alice");
        changes = platform.part(AddressChanges.class);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void newAddressSignsInOnceItIsConfirmedAndTheOldOneIsWarned() {
        List<Mail> mails = ask(alice, NEW);

        assertThat(mails).extracting(Mail::to).containsExactlyInAnyOrder("new@example.com", "alice@example.com");
        assertThat(exists(NEW.text())).isFalse();

        assertThat(changes.confirm(linkIn(mails)).block()).isTrue();

        assertThat(exists(NEW.text())).isTrue();
        assertThat(exists("alice@example.com")).isFalse();
        assertThat(mails())
                .singleElement()
                .satisfies(told -> assertThat(told.to()).isEqualTo("alice@example.com"));
    }

    @Test
    void linkWorksOnceAndADay() {
        String used = linkIn(ask(alice, NEW));
        changes.confirm(used).block();
        assertThat(changes.confirm(used).block()).isFalse();

        String late = linkIn(ask(alice, new MailAddress("later@example.com")));
        clock.move(Duration.ofHours(24));
        assertThat(changes.confirm(late).block()).isFalse();
    }

    @Test
    void addressOfSomebodyElseGetsNoLinkAndCannotBeTaken() {
        Caller.Person bob = platform.holder("bob");
        assertThat(ask(alice, new MailAddress("bob@example.com")))
                .extracting(Mail::to)
                .containsExactly("alice@example.com");

        String first = linkIn(ask(alice, NEW));
        String second = linkIn(ask(bob, NEW));
        assertThat(changes.confirm(first).block()).isTrue();
        assertThat(changes.confirm(second).block()).isFalse();
        assertThat(exists("bob@example.com")).isTrue();
    }

    @Test
    void newPasswordStopsTheChange() {
        String code = linkIn(ask(alice, NEW));
        platform.part(PasswordChanges.class)
                .ask(new MailAddress("alice@example.com"))
                .block();
        platform.part(PasswordChanges.class)
                .choose(mails().getFirst().code(), "twelve grey ducks dancing")
                .block();

        assertThat(changes.confirm(code).block()).isFalse();
    }

    private List<Mail> ask(Caller.Person person, MailAddress address) {
        platform.part(Permissions.class)
                .mayRisk(person)
                .flatMap(fresh -> changes.ask(person, fresh, address))
                .block();
        return mails();
    }

    private List<Mail> mails() {
        return MailsForTests.of(platform, clock.instant());
    }

    private static String linkIn(List<Mail> mails) {
        return mails.stream()
                .filter(mail -> mail.text().contains("/address/confirm#"))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private boolean exists(String address) {
        return platform.part(Logins.class).exists(address).block();
    }
}
