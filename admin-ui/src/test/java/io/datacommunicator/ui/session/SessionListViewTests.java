package io.datacommunicator.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import io.datacommunicator.ui.state.StepUpDialog;
import io.datacommunicator.ui.testing.SiteTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionListViewTests extends SiteTest {

    private final Instant now = Instant.now().minusSeconds(5);

    @BeforeEach
    void twoBrowsersAndAPhone() {
        platform.person().signedIn("here", "Firefox", "Linux", now.minus(Duration.ofMinutes(9)), true);
        platform.person().signedIn("office", "Edge", "Windows", now.minus(Duration.ofHours(7)), false);
        platform.person().signedIn("phone", "other", "other", now.minus(Duration.ofDays(3)), false);
    }

    private SessionListView open() {
        signInAnew();
        return navigate(SessionListView.class);
    }

    private void click(SessionListView view, String label) {
        test(find(Button.class, view)
                        .withCondition(
                                button -> label.equals(button.getAriaLabel().orElse(button.getText())))
                        .single())
                .click();
    }

    @Test
    void listSaysWhereThePersonIsSignedIn() {
        assertThat(said(open()))
                .contains("Firefox on Linux this browser", "9 minutes ago", "from 192.0.2.0/24")
                .contains("Edge on Windows", "7 hours ago", "Unknown browser", "3 days ago")
                .doesNotContain("!");
    }

    @Test
    void oneSessionCanBeEnded() {
        SessionListView view = open();
        click(view, "End: Edge on Windows");
        assertThat(platform.person().sessions()).containsExactly("here", "phone");
        assertThat(said(view)).doesNotContain("Edge").contains("Firefox");
        assertThat(signOut.way()).isEmpty();
    }

    @Test
    void endingThisSessionLeavesThePage() {
        click(open(), "Sign out: Firefox on Linux");
        assertThat(platform.person().sessions()).containsExactly("office", "phone");
        assertThat(signOut.way()).isEqualTo("ended");
    }

    @Test
    void allOthersCanBeEnded() {
        SessionListView view = open();
        click(view, "End all others");
        assertThat(platform.person().sessions()).containsExactly("here");
        assertThat(said(view)).doesNotContain("End all others");
        assertThat(signOut.way()).isEmpty();
    }

    @Test
    void allCanBeEnded() {
        click(open(), "End all, this one too");
        assertThat(platform.person().sessions()).isEmpty();
        assertThat(signOut.way()).isEqualTo("ended");
    }

    @Test
    void sessionThatEndedMeanwhileDoesNotKeepTheOthers() {
        SessionListView view = open();
        platform.person().forget("office");
        click(view, "End all others");
        assertThat(platform.person().sessions()).containsExactly("here");
    }

    @Test
    void refusalIsSaidAndTheListIsReadAnew() {
        SessionListView view = open();
        platform.person().forget("office");
        click(view, "End: Edge on Windows");
        assertThat(said(find(Notification.class).single())).contains("There is nothing here");
        assertThat(said(view)).doesNotContain("Edge");
    }

    @Test
    void refusalForWantOfAFreshSignInLeadsThroughOneAndBack() {
        SessionListView view = open();
        platform.refuse("STEP_UP_REQUIRED", null);
        click(view, "End all, this one too");
        StepUpDialog dialog = find(StepUpDialog.class).single();
        assertThat(said(dialog)).contains("needs a sign-in of the last few minutes");
        assertThat(find(com.vaadin.flow.component.html.Anchor.class, dialog)
                        .single()
                        .getHref())
                .isEqualTo("sign-in/again?to=%2Faccount%2Fsessions");
        assertThat(signOut.way()).isEmpty();
    }

    @Test
    void failureOffersAnotherTry() {
        platform.refuse("UNAVAILABLE", null);
        SessionListView view = open();
        assertThat(said(view)).contains("cannot be reached");
        platform.answerAgain();
        click(view, "Try again");
        assertThat(said(view)).contains("Firefox");
    }

    @ParameterizedTest
    @CsvSource({"EN,this browser", "DE,dieser Browser", "FR,ce navigateur", "IT,questo browser"})
    void listSpeaksTheLanguageOfTheViewer(String language, String words) {
        platform.speak(language);
        assertThat(said(open())).contains(words).doesNotContain("!sessions");
    }
}
