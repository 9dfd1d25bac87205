package io.datacommunicator.ui.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.testing.Cast;
import io.datacommunicator.ui.testing.FakeMachine;
import io.datacommunicator.ui.testing.SiteTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineListViewTests extends SiteTest {

    private final Instant now = Instant.now().minusSeconds(5);

    private MachineListView open() {
        signInAnew();
        return navigate(MachineListView.class);
    }

    @Test
    void cardSaysWhatOneWantsToKnow() {
        platform.add(Cast.lobby(now));
        assertThat(said(open()))
                .contains("Lobby", "E8", "Ground floor, by the stairs, Bern", "3 hours ago", "12,345")
                .contains("Cleaning due", "Cleaning, 104%")
                .doesNotContain("not shared", "!");
    }

    @Test
    void machineWithoutNameIsCalledUnnamed() {
        platform.add(Cast.unnamed(now));
        assertThat(said(open())).contains("Unnamed machine", "Z10", "Fill water and 1 more", "12 minutes ago");
    }

    @Test
    void unknownModelShowsItsArticle() {
        platform.add(Cast.stranger(now));
        assertThat(said(open())).contains("Unknown model, article 99999", "No alarms");
    }

    @Test
    void machineNeverReadSaysSo() {
        platform.add(FakeMachine.aMachine("new"));
        assertThat(said(open())).contains("no reading yet");
    }

    @Test
    void noMachinesTellWhatToDo() {
        assertThat(said(open())).contains("No machines yet", "Install a communicator");
    }

    @Test
    void refusalOffersAnotherTry() {
        platform.add(Cast.lobby(now));
        platform.refuse("UNAVAILABLE", null);
        MachineListView view = open();
        assertThat(said(view)).contains("cannot be reached").doesNotContain("Lobby");
        platform.answerAgain();
        test(find(Button.class, view).withText("Try again").single()).click();
        assertThat(said(view)).contains("Lobby");
    }

    @Test
    void endedSignInOffersToSignInAgain() {
        platform.refuse("UNAUTHENTICATED", null);
        assertThat(said(open())).contains("Your sign-in has ended", "Sign in again");
    }

    @Test
    void hiddenFieldsSayNotShared() {
        platform.add(Cast.lobby(now));
        platform.hide("Reading.total");
        MachineListView view = open();
        assertThat(find(Span.class, view).withText("not shared").all()).hasSize(1);
        assertThat(said(view)).doesNotContain("12,345");
    }

    @Test
    void linkLeadsToTheMachine() {
        platform.add(Cast.lobby(now));
        RouterLink link = find(RouterLink.class, open()).withText("Lobby").single();
        assertThat(link.getHref()).isEqualTo("machines/lobby-1");
    }

    @Test
    void readingRenewsTheList() {
        FakeMachine lobby = Cast.lobby(now);
        platform.add(lobby);
        MachineListView view = open();
        lobby.read(now, 12_999);
        platform.announce(lobby);
        assertThat(said(view)).contains("12,999");
    }

    @Test
    void leavingThePageEndsTheFollowing() {
        platform.add(Cast.lobby(now));
        open();
        int followers = platform.followers();
        getCurrentView().getElement().removeFromParent();
        assertThat(platform.followers()).isEqualTo(followers - 1);
    }

    @Test
    void moreMachinesComeOnRequest() {
        for (int index = 0; index < 60; index++) {
            platform.add(FakeMachine.aMachine("m" + index).named("Machine " + index));
        }
        MachineListView view = open();
        assertThat(said(view)).contains("Machine 49").doesNotContain("Machine 50");
        test(find(Button.class, view).withText("Show more").single()).click();
        assertThat(said(view)).contains("Machine 0 ", "Machine 59").doesNotContain("Show more");
    }

    @ParameterizedTest
    @CsvSource({"EN,Next maintenance", "DE,Nächste Wartung", "FR,Prochain entretien", "IT,Prossima manutenzione"})
    void listSpeaksTheLanguageOfTheViewer(String language, String words) {
        platform.add(Cast.lobby(now));
        platform.speak(language);
        assertThat(said(open())).contains(words).doesNotContain("!machine");
    }
}
