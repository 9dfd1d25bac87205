package io.datacommunicator.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.testing.SiteTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMenuTests extends SiteTest {

    private Button opener() {
        return find(Button.class)
                .withCondition(button -> button.hasClassName("person"))
                .single();
    }

    private Popover popover() {
        return find(Popover.class).single();
    }

    @Test
    void menuIsCalledByTheNameOfThePerson() {
        signInAnew();
        UI.getCurrent().navigate("machines");
        assertThat(said(opener())).isEqualTo("A Alice");
        assertThat(opener().getAriaLabel()).contains("Alice, your account");
    }

    @Test
    void menuLeadsToTheSessionsAndCloses() {
        signInAnew();
        UI.getCurrent().navigate("machines");
        popover().open();
        test(find(RouterLink.class, popover()).withText("Sessions").single()).click();
        assertThat(said(getCurrentView().getElement().getComponent().orElseThrow()))
                .contains("Where you are signed in.");
        assertThat(popover().isOpened()).isFalse();
    }

    @Test
    void signOutIsTheLastOfTheMenu() {
        signInAnew();
        UI.getCurrent().navigate("machines");
        popover().open();
        assertThat(said(find(Nav.class, popover()).single())).endsWith("Sign out");
        test(find(Button.class, popover()).withText("Sign out").single()).click();
        assertThat(signOut.way()).isEqualTo("now");
    }

    @ParameterizedTest
    @CsvSource({"Alice, A", "Ada Lovelace, AL", "Jean-Luc Picard, JP", "' ', ·", "𝒜lice, 𝒜", "x@example.com, XC"})
    void initialsStandForAName(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials.toUpperCase(Locale.ROOT));
    }
}
