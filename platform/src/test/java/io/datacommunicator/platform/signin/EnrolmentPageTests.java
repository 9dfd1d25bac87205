package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.communicator.Communicator;
import io.datacommunicator.platform.communicator.CommunicatorState;
import io.datacommunicator.platform.communicator.Communicators;
import io.datacommunicator.platform.communicator.ComparisonCode;
import io.datacommunicator.platform.communicator.Schedule;
import io.datacommunicator.platform.signin.testing.AdminUi;
import io.datacommunicator.platform.signin.testing.Box;
import io.datacommunicator.platform.signin.testing.Browser;
import io.datacommunicator.platform.testing.TestPlatform;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which a signed-in holder lets a box in, over real HTTP and without scripts. */
@SignInTest
class EnrolmentPageTests {
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private TestPlatform platform;

    private Caller.Person alice;
    private String name;
    private Browser browser;
    private Box box;
    private AdminUi.Answer asked;

    @BeforeEach
    void ask() {
        name = "alice-" + UUID.randomUUID();
        alice = platform.holder(name);
        browser = new Browser(port);
        box = new Box(port);
        asked = box.ask(Map.of("place", "Lobby <b>here</b>"));
    }

    @Test
    void linkLeadsThroughSignInToTheRequest() {
        HttpResponse<String> closed = browser.get("/device?user_code=" + code(), "Accept", "text/html");
        assertThat(Browser.location(closed)).endsWith("/sign-in");
        HttpResponse<String> signedIn = browser.signIn(name + "@example.com", PASSWORD);

        String page = browser.follow(signedIn).body();

        assertThat(page).contains(ComparisonCode.of(box.thumbprint()), "02:00:5e:10:00:01");
        assertThat(page).contains("Lobby &lt;b&gt;here&lt;/b&gt;").doesNotContain("<b>here");
    }

    @Test
    void codeIsTypedCarelessly() {
        signIn();
        String typed = code().toLowerCase(Locale.ROOT).replace("-", "+");

        assertThat(browser.get("/device?user_code=" + typed).body()).contains(ComparisonCode.of(box.thumbprint()));
    }

    @Test
    void approvedBoxIsInWithWhatTheHolderSaid() {
        signIn();
        HttpResponse<String> done = answer(Map.of("name", "Bar", "time", "14:05", "zone", "Asia/Tokyo"));

        assertThat(browser.follow(done).body()).contains("The communicator is in.");
        assertThat(box.collect(asked.text("device_code")).status()).isEqualTo(200);
        Communicator shown = owned().getFirst();
        assertThat(shown.name()).isEqualTo("Bar");
        assertThat(shown.schedule()).isEqualTo(Schedule.of("14:05", "Asia/Tokyo"));
        assertThat(shown.state()).isEqualTo(CommunicatorState.ACTIVE);
    }

    @Test
    void deniedBoxIsTold() {
        signIn();
        HttpResponse<String> done = answer(Map.of("answer", "deny"));

        assertThat(browser.follow(done).body()).contains("turned away");
        assertThat(box.collect(asked.text("device_code")).text("error")).isEqualTo("access_denied");
        assertThat(owned()).isEmpty();
    }

    @Test
    void sameMacAddressIsSaidAndThePlaceCanBeTaken() {
        new Box(port).enrol(platform.claimCode(alice));
        Communicator before = owned().getFirst();
        signIn();
        assertThat(browser.get("/device?user_code=" + code()).body())
                .contains("You already have a communicator with this MAC address.")
                .contains(before.name());

        answer(Map.of("name", "", "replaces", before.id().value().toString()));

        assertThat(owned()).extracting(Communicator::id).containsExactly(before.id());
        assertThat(box.collect(asked.text("device_code")).status()).isEqualTo(200);
    }

    @Test
    void formIsSentBackWithItsProblem() {
        signIn();

        assertThat(Browser.location(answer(Map.of("name", " ")))).contains("problem=name", "user_code=" + code());
        assertThat(Browser.location(answer(Map.of("zone", "Mars/Olympus")))).contains("problem=schedule");
        assertThat(browser.follow(answer(Map.of("name", " "))).body()).contains("Please give the communicator a name");
        assertThat(owned()).isEmpty();
    }

    @Test
    void communicatorOfAnotherIsNotReplaced() {
        Caller.Person bob = platform.holder("bob-" + UUID.randomUUID());
        new Box(port).enrol(platform.claimCode(bob));
        Communicator his =
                platform.part(Communicators.class).ownedBy(bob).block().getFirst();
        signIn();

        answer(Map.of("name", "Bar", "replaces", his.id().value().toString()));

        assertThat(box.collect(asked.text("device_code")).text("error")).isEqualTo("authorization_pending");
        assertThat(platform.part(Communicators.class).ownedBy(bob).block()).containsExactly(his);
    }

    @Test
    void tenWrongCodesStopTheGuessing() {
        signIn();
        assertThat(browser.get("/device?user_code=BBBB-BBBB").body()).contains("No communicator is waiting");
        for (int i = 1; i < 10; i++) {
            browser.get("/device?user_code=BBBB-BBBB");
        }

        assertThat(browser.get("/device?user_code=" + code()).body())
                .contains("Too many wrong codes")
                .doesNotContain(ComparisonCode.of(box.thumbprint()));
        HttpResponse<String> typed = browser.get("/device");
        String csrf = Browser.csrf(browser.get("/sign-in").body());
        assertThat(typed.statusCode()).isEqualTo(200);
        HttpResponse<String> posted =
                browser.post("/device", Map.of("user_code", code(), "answer", "deny", "_csrf", csrf));
        assertThat(Browser.location(posted)).contains("problem=unknown");
        assertThat(box.collect(asked.text("device_code")).text("error")).isEqualTo("authorization_pending");
    }

    @Test
    void postWithoutItsTokenChangesNothing() {
        signIn();
        browser.post("/device", Map.of("user_code", code(), "answer", "approve", "name", "Bar"));

        assertThat(box.collect(asked.text("device_code")).text("error")).isEqualTo("authorization_pending");
    }

    @Test
    void lookingAnswersNothing() {
        signIn();
        browser.get("/device?user_code=" + code() + "&answer=approve&name=Bar");

        assertThat(box.collect(asked.text("device_code")).text("error")).isEqualTo("authorization_pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "it", "en"})
    void pageSpeaksFourLanguages(String language) {
        signIn();
        String page = browser.get("/device?user_code=" + code() + "&language=" + language)
                .body();

        assertThat(page)
                .contains("lang=\"" + language + "\"")
                .doesNotContain("??")
                .doesNotContain("<script");
    }

    private void signIn() {
        browser.signIn(name + "@example.com", PASSWORD);
    }

    private HttpResponse<String> answer(Map<String, String> changes) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "user_code", code(),
                "name", "Bar",
                "place", "",
                "time", "03:30",
                "zone", "Europe/Zurich",
                "answer", "approve"));
        fields.putAll(changes);
        fields.put(
                "_csrf", Browser.csrf(browser.get("/device?user_code=" + code()).body()));
        return browser.post("/device", fields);
    }

    private String code() {
        return asked.text("user_code");
    }

    private List<Communicator> owned() {
        return platform.part(Communicators.class).ownedBy(alice).block();
    }
}
