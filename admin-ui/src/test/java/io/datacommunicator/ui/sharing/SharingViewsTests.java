package io.datacommunicator.ui.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.datacommunicator.ui.state.TypedConfirmation;
import io.datacommunicator.ui.testing.SiteTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharingViewsTests extends SiteTest {

    @BeforeEach
    void one() {
        platform.sharing().admit("bob", "Service technician");
        signInAnew();
    }

    private SharingView open() {
        return navigate(SharingView.class);
    }

    private void click(Component in, String text) {
        test(find(Button.class, in).withText(text).single()).click();
    }

    @Test
    void nobodySeesAnythingAtFirst() {
        platform.sharing().admit("carol", "Carol");
        assertThat(said(open()))
                .contains("Service technician", "bob@example.com", "has accepted", "Sees nothing yet.", "Carol")
                .doesNotContain("!");
    }

    @Test
    void emptyPageSaysWhatSharingIs() {
        platform.reset();
        assertThat(said(open())).contains("Nobody else sees anything", "Invite somebody");
    }

    @Test
    void invitationIsSentAndShown() {
        SharingView view = open();
        find(TextField.class, view).single().setValue("Accountant");
        find(EmailField.class, view).single().setValue("carol@example.com");
        click(view, "Invite");
        assertThat(said(view)).contains("Accountant", "carol@example.com", "invited");
        assertThat(platform.sharing().count()).isEqualTo(2);
    }

    @Test
    void invitationWithoutAddressIsNotSent() {
        SharingView view = open();
        find(TextField.class, view).single().setValue("Accountant");
        click(view, "Invite");
        assertThat(find(EmailField.class, view).single().isInvalid()).isTrue();
        assertThat(platform.sharing().count()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void presetIsSharedOfAllMachinesPausedResumedEndedAndTakenBack() {
        SharingView view = open();
        click(view, "Share machines");
        ShareDialog dialog = find(ShareDialog.class).single();
        find(RadioButtonGroup.class, dialog).single().setValue(true);
        Select<ShareChoices.Preset> preset = find(Select.class, dialog).single();
        preset.setValue(preset.getListDataView().getItem(0));
        click(dialog, "Share");

        assertThat(platform.sharing().sharesOf("bob").getFirst()).containsEntry("allMachines", true);
        assertThat(said(view)).contains("All machines, future ones too: Maintenance due, Alarms.", "is shown");

        click(view, "Pause");
        assertThat(said(view)).contains("paused");
        click(view, "Resume");
        assertThat(said(view)).contains("is shown");

        click(view, "End");
        assertThat(shares()).isEmpty();
        Notification undo = find(Notification.class).all().getLast();
        click(undo, "Undo");
        assertThat(shares()).hasSize(1);
        assertThat(said(view)).contains("Maintenance due, Alarms");
    }

    @Test
    void nothingIsSharedWithoutMachinesAndFields() {
        SharingView view = open();
        click(view, "Share machines");
        ShareDialog dialog = find(ShareDialog.class).single();
        click(dialog, "Share");
        assertThat(said(dialog)).contains("Please choose at least one field.");
        assertThat(find(CheckboxGroup.class, dialog).all()).isNotEmpty();
        assertThat(shares()).isEmpty();
    }

    @Test
    void accessIsEndedOnlyByTypingWhoseItIs() {
        SharingView view = open();
        click(view, "End access");
        TypedConfirmation dialog = find(TypedConfirmation.class).single();
        click(dialog, "End access");
        assertThat(platform.sharing().count()).isEqualTo(1);
        find(TextField.class, dialog).single().setValue("Service technician");
        click(dialog, "End access");
        assertThat(platform.sharing().count()).isZero();
    }

    @Test
    void whatOthersShareIsSaidAndGivenBack() {
        platform.sharing().receive("theirs", "Dora");
        ReceivedView view = navigate(ReceivedView.class);
        assertThat(said(view)).contains("From Dora", "All machines, future ones too: Total.");
        click(view, "Give the access back");
        TypedConfirmation dialog = find(TypedConfirmation.class).single();
        find(TextField.class, dialog).single().setValue("Dora");
        click(dialog, "Give the access back");
        assertThat(said(view)).contains("Nobody shares anything with you");
    }

    @Test
    void invitationIsAcceptedAndLeadsToWhatIsShared() {
        InvitationView view = navigate(InvitationView.class);
        find(TextField.class, view).single().setValue("code");
        click(view, "Accept");
        assertThat(said(find(ReceivedView.class).single())).contains("From Alice");
    }

    @Test
    void invitationThatIsOverSaysWhatToDo() {
        InvitationView view = navigate(InvitationView.class);
        platform.refuse("NOT_FOUND", null);
        click(view, "Accept");
        assertThat(said(view)).contains("Ask for a new one.");
        platform.refuse("INVALID", "input.code");
        click(view, "Accept");
        assertThat(said(view)).contains("another mail address");
    }

    private List<?> shares() {
        return platform.sharing().sharesOf("bob");
    }
}
