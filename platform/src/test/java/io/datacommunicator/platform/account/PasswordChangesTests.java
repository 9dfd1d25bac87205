package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.testing.MovableClock;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class PasswordChangesTests {
    private static final String NEW = "twelve grey ducks dancing";
    private static final String ADDRESS = "alice@example.com";

    private final MovableClock clock = new MovableClock(TestPlatform.NOW);
    private TestPlatform platform;
    private PasswordChanges changes;

    @BeforeEach
    void start() {
        platform = TestPlatform.with(clock);
        platform.holder("alice");
        changes = platform.part(PasswordChanges.class);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void newPasswordSignsInTheOldOneNoMoreAndSheIsTold() {
        Mail mail = ask();
        assertThat(mail.link()).startsWith("https://platform.example/password/choose#");

        assertThat(choose(mail, NEW)).isEqualTo(new PasswordChanges.Choice.Chosen());

        assertThat(signsIn(NEW)).isTrue();
        assertThat(signsIn("correct horse battery")).isFalse();
        assertThat(mails())
                .singleElement()
                .satisfies(told -> assertThat(told.text()).contains("Your password was changed"));
    }

    @Test
    void linkWorksOnceAndAnHour() {
        Mail used = ask();
        choose(used, NEW);
        assertThat(choose(used, "another password entirely")).isEqualTo(new PasswordChanges.Choice.Dead());

        mails();
        Mail late = ask();
        clock.move(Duration.ofHours(1).minusSeconds(1));
        assertThat(choose(late, "short")).isInstanceOf(PasswordChanges.Choice.Unfit.class);
        clock.move(Duration.ofSeconds(1));
        assertThat(choose(late, "another password entirely")).isEqualTo(new PasswordChanges.Choice.Dead());
        assertThat(signsIn(NEW)).isTrue();
    }

    @Test
    void oneOfTwoTabsChooses() {
        Mail mail = ask();

        List<PasswordChanges.Choice> answers = Flux.just(NEW, "another password entirely")
                .flatMap(password -> changes.choose(mail.code(), password))
                .collectList()
                .block();

        assertThat(answers)
                .containsExactlyInAnyOrder(new PasswordChanges.Choice.Chosen(), new PasswordChanges.Choice.Dead());
    }

    @Test
    void onePasswordChosenEndsEveryOtherLink() {
        Mail first = ask();
        Mail second = ask();
        choose(second, NEW);

        assertThat(choose(first, "another password entirely")).isEqualTo(new PasswordChanges.Choice.Dead());
    }

    @Test
    void unfitPasswordDoesNotUseTheLinkUp() {
        Mail mail = ask();

        assertThat(choose(mail, "Alice Example 1"))
                .isEqualTo(new PasswordChanges.Choice.Unfit(PasswordRules.Problem.WEAK));
        assertThat(choose(mail, "x".repeat(10_000)))
                .isEqualTo(new PasswordChanges.Choice.Unfit(PasswordRules.Problem.LONG));
        assertThat(choose(mail, NEW)).isEqualTo(new PasswordChanges.Choice.Chosen());
    }

    @Test
    void linkForAnotherPurposeIsDead() {
        String code = platform.part(Links.class)
                .make(Links.LinkPurpose.CONFIRM_ADDRESS, platform.holder("bob").login(), Duration.ofHours(1), null)
                .block()
                .text();

        assertThat(changes.choose(code, NEW).block()).isEqualTo(new PasswordChanges.Choice.Dead());
    }

    @Test
    void strangerGetsNoMail() {
        changes.ask(new MailAddress("nobody@example.com")).block();

        assertThat(mails()).isEmpty();
    }

    private Mail ask() {
        changes.ask(new MailAddress(ADDRESS)).block();
        return mails().getFirst();
    }

    private PasswordChanges.Choice choose(Mail mail, String password) {
        return changes.choose(mail.code(), password).block();
    }

    private List<Mail> mails() {
        return MailsForTests.of(platform, clock.instant());
    }

    private boolean signsIn(String password) {
        return platform.part(Logins.class)
                .signIn(ADDRESS, password)
                .hasElement()
                .block();
    }
}
