package io.datacommunicator.ui.communicator;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.state.StepUpDialog;
import io.datacommunicator.ui.state.TypedConfirmation;
import io.datacommunicator.ui.testing.SiteTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommunicatorViewsTests extends SiteTest {

    @BeforeEach
    void three() {
        Instant now = Instant.now().minusSeconds(5);
        platform.communicators().add("bern", "Bern", "By the lift", "ACTIVE", now.minus(Duration.ofHours(2)));
        platform.communicators().add("new", "New box", null, "AWAITED", null);
        platform.communicators().add("old", "Old box", null, "REVOKED", now.minus(Duration.ofDays(50)));
        signInAnew();
    }

    private CommunicatorListView list() {
        return navigate(CommunicatorListView.class);
    }

    private CommunicatorDetailsView open(String communicator) {
        return navigate("communicators/" + communicator, CommunicatorDetailsView.class);
    }

    private void click(Component in, String text) {
        test(find(Button.class, in).withText(text).single()).click();
    }

    private TextField field(Component in, String label) {
        return find(TextField.class, in)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @Test
    void listSaysWhatOneWantsToKnow() {
        assertThat(said(list()))
                .contains("Bern By the lift 00:1b:44:11:3a:10", "active", "2 hours ago")
                .contains("Reads daily at", ":30", "Europe/Zurich")
                .contains("New box", "awaited", "not yet", "Old box", "revoked")
                .doesNotContain("!");
    }

    @Test
    void listExplainsHowToAddOne() {
        CommunicatorListView view = list();
        assertThat(said(view)).contains("edge-agent enroll", "Compare MAC address and place");
        assertThat(find(Anchor.class, view).all())
                .extracting(Anchor::getHref)
                .contains("https://platform.example/device");
    }

    @Test
    void emptyListSaysWhatACommunicatorIs() {
        platform.reset();
        assertThat(said(list())).contains("No communicators yet", "Add a communicator");
    }

    @Test
    void moreThanAPageAreListedWhole() {
        for (int index = 0; index < 120; index++) {
            platform.communicators().add("c" + index, "Box " + index, null, "ACTIVE", null);
        }
        assertThat(said(list())).contains("Box 0 ", "Box 119 ");
    }

    @Test
    void linkLeadsToTheCommunicator() {
        RouterLink link = find(RouterLink.class, list()).withText("Bern").single();
        assertThat(link.getHref()).isEqualTo("communicators/bern");
    }

    @Test
    void nameAndPlaceCanBeChangedAndTakenBack() {
        CommunicatorDetailsView view = open("bern");
        field(view, "Name").setValue("Thun");
        field(view, "Place").setValue(" ");
        click(view, "Save");
        assertThat(platform.communicators().told("bern", "name")).isEqualTo("Thun");
        assertThat(platform.communicators().told("bern", "place")).isNull();
        assertThat(said(view)).contains("Thun");
        click(find(Notification.class).single(), "Undo");
        assertThat(platform.communicators().told("bern", "name")).isEqualTo("Bern");
        assertThat(platform.communicators().told("bern", "place")).isEqualTo("By the lift");
        assertThat(said(view)).contains("Bern");
    }

    @Test
    @SuppressWarnings("unchecked")
    void scheduleIsATimeInAZone() {
        CommunicatorDetailsView view = open("bern");
        find(TimePicker.class, view).single().setValue(LocalTime.of(4, 45));
        find(ComboBox.class, view).single().setValue("Europe/London");
        click(view, "Save");
        assertThat(platform.communicators().told("bern", "schedule"))
                .isEqualTo(Map.of("time", "04:45", "timeZone", "Europe/London"));
        assertThat(platform.communicators().told("bern", "name")).isEqualTo("Bern");
    }

    @Test
    void timeCannotBeLeftOut() {
        CommunicatorDetailsView view = open("bern");
        find(TimePicker.class, view).single().clear();
        click(view, "Save");
        assertThat(find(TimePicker.class, view).single().getErrorMessage()).isEqualTo("Please choose a time.");
    }

    @Test
    void refusalIsSaidAtTheFieldAtFault() {
        CommunicatorDetailsView view = open("bern");
        platform.refuse("INVALID", "input.schedule.time");
        find(TimePicker.class, view).single().setValue(LocalTime.of(4, 45));
        click(view, "Save");
        assertThat(find(TimePicker.class, view).single().isInvalid()).isTrue();
    }

    @Test
    void revokingNeedsTheNameTyped() {
        CommunicatorDetailsView view = open("bern");
        click(view, "Revoke …");
        TypedConfirmation dialog = find(TypedConfirmation.class).single();
        assertThat(said(dialog)).contains("Its next request is refused.", "This cannot be undone.");
        click(dialog, "Revoke");
        assertThat(platform.communicators().told("bern", "state")).isEqualTo("ACTIVE");
        field(dialog, "Type this to confirm").setValue("bern");
        click(dialog, "Revoke");
        assertThat(platform.communicators().told("bern", "state")).isEqualTo("REVOKED");
        assertThat(said(view)).contains("revoked").doesNotContain("Revoke …", "Name, place and schedule");
    }

    @Test
    void revokingMayNeedAFreshSignIn() {
        CommunicatorDetailsView view = open("bern");
        click(view, "Revoke …");
        TypedConfirmation dialog = find(TypedConfirmation.class).single();
        field(dialog, "Type this to confirm").setValue("Bern");
        platform.refuse("STEP_UP_REQUIRED", null);
        click(dialog, "Revoke");
        assertThat(find(StepUpDialog.class).all()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void newBoxTakesThePlaceOfAnOldOne() {
        CommunicatorDetailsView view = open("old");
        click(view, "Replace …");
        ReplaceDialog dialog = find(ReplaceDialog.class).single();
        RadioButtonGroup<Communicator> boxes =
                find(RadioButtonGroup.class, dialog).single();
        assertThat(boxes.getListDataView().getItems().map(Communicator::called)).containsExactly("Bern", "New box");
        click(dialog, "Replace");
        assertThat(boxes.getErrorMessage()).isEqualTo("Please choose a box.");
        boxes.setValue(boxes.getListDataView().getItem(1));
        click(dialog, "Replace");
        assertThat(platform.communicators().ids()).containsExactly("bern", "old");
        assertThat(said(view)).contains("Old box", "awaited", "00:1b:44:11:3a:11");
    }

    @Test
    void strangersCommunicatorIsNotThere() {
        assertThat(said(open("nobodys"))).contains("There is nothing here, or you may not see it.");
    }

    @Test
    void claimCodesAreMadeAndHandedOutOnce() {
        click(list(), "Make claim codes …");
        ClaimCodesDialog dialog = find(ClaimCodesDialog.class).single();
        IntegerField count = find(IntegerField.class, dialog)
                .withCondition(field -> "How many".equals(field.getLabel()))
                .single();
        count.setValue(501);
        click(dialog, "Make codes");
        assertThat(count.getErrorMessage()).isEqualTo("A whole number from 1 to 500.");
        count.setValue(500);
        click(dialog, "Make codes");
        assertThat(said(dialog)).contains("500 codes were made", "until", "shown nowhere else");
        assertThat(find(Anchor.class, dialog).withText("Download as CSV").all()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "EN,Add a communicator,Revoke …",
        "DE,Communicator hinzufügen,Sperren …",
        "FR,Ajouter un communicateur,Révoquer …",
        "IT,Aggiungere un communicator,Revoca …"
    })
    void pagesSpeakTheLanguageOfTheViewer(String language, String adding, String revoke) {
        platform.speak(language);
        signInAnew();
        assertThat(said(list())).contains(adding).doesNotContain("!");
        assertThat(said(open("bern"))).contains(revoke).doesNotContain("!");
    }
}
