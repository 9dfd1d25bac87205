package io.datacommunicator.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.notice.MailsForTests;
import io.datacommunicator.platform.notice.MailsForTests.Mail;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.testing.TestPlatform;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class OwnPasswordTests {
    private static final String OLD = "correct horse battery";
    private static final String NEW = "twelve grey ducks dancing";

    private TestPlatform platform;
    private Caller.Person alice;
    private SessionId here;

    @BeforeEach
    void start() {
        platform = TestPlatform.fresh();
        alice = platform.holder("alice");
        here = session(alice);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void newPasswordSignsInAndTheOldOneNoMore() {
        assertThat(change(OLD, NEW)).isEqualTo(new OwnPassword.Outcome.Changed());

        assertThat(signsIn(NEW)).isTrue();
        assertThat(signsIn(OLD)).isFalse();
    }

    @Test
    void allSessionsEndButThisOneAndThoseOfOthers() {
        SessionId elsewhere = session(alice);
        SessionId ofBob = session(platform.holder("bob"));

        change(OLD, NEW);

        assertThat(lives(here)).isTrue();
        assertThat(lives(elsewhere)).isFalse();
        assertThat(lives(ofBob)).isTrue();
    }

    @Test
    void sheIsToldByMailAndLinksOfBeforeAreDead() {
        String code = platform.part(Links.class)
                .make(Links.LinkPurpose.RESET_PASSWORD, alice.login(), Duration.ofHours(1), null)
                .block()
                .text();

        change(OLD, NEW);

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("alice@example.com");
            assertThat(mail.text()).contains("Your password was changed");
        });
        assertThat(platform.part(PasswordChanges.class)
                        .choose(code, "another password entirely")
                        .block())
                .isEqualTo(new PasswordChanges.Choice.Dead());
    }

    @Test
    void whoDoesNotKnowTheOldOneChangesNothing() {
        SessionId elsewhere = session(alice);

        for (String wrong : List.of("", "correct horse", NEW, "x".repeat(10_000))) {
            assertThat(change(wrong, NEW)).isEqualTo(new OwnPassword.Outcome.Wrong());
        }
        assertThat(change("a guess", "short"))
                .as("says nothing of the new one before")
                .isEqualTo(new OwnPassword.Outcome.Wrong());

        assertThat(signsIn(OLD)).isTrue();
        assertThat(lives(elsewhere)).isTrue();
        assertThat(mails()).isEmpty();
    }

    @Test
    void unfitPasswordChangesNothing() {
        assertThat(change(OLD, "short")).isEqualTo(new OwnPassword.Outcome.Unfit("password-short"));
        assertThat(change(OLD, "Alice Example 1")).isEqualTo(new OwnPassword.Outcome.Unfit("password-weak"));
        assertThat(change(OLD, "x".repeat(10_000))).isEqualTo(new OwnPassword.Outcome.Unfit("password-long"));

        assertThat(signsIn(OLD)).isTrue();
        assertThat(mails()).isEmpty();
    }

    @Test
    void oneOfTwoTabsChanges() {
        List<OwnPassword.Outcome> answers = Flux.just(NEW, "another password entirely")
                .flatMap(next -> platform.part(OwnPassword.class).change(alice.login(), here, OLD, next))
                .collectList()
                .block();

        assertThat(answers)
                .containsExactlyInAnyOrder(new OwnPassword.Outcome.Changed(), new OwnPassword.Outcome.Wrong());
        assertThat(mails()).hasSize(1);
    }

    private OwnPassword.Outcome change(String current, String next) {
        return platform.part(OwnPassword.class)
                .change(alice.login(), here, current, next)
                .block();
    }

    private SessionId session(Caller.Person person) {
        return platform.part(Sessions.class)
                .begin(person.login(), TestPlatform.NOW, Device.of("a browser", "192.0.2.1"))
                .block();
    }

    private boolean lives(SessionId session) {
        return platform.part(Sessions.class).use(session).block();
    }

    private boolean signsIn(String password) {
        return platform.part(Logins.class)
                .signIn("alice@example.com", password)
                .hasElement()
                .block();
    }

    private List<Mail> mails() {
        return MailsForTests.of(platform, TestPlatform.NOW);
    }
}
