package io.datacommunicator.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.datacommunicator.ui.state.StepUpDialog;
import io.datacommunicator.ui.state.TypedConfirmation;
import io.datacommunicator.ui.testing.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileViewTests extends SiteTest {

    private ProfileView open() {
        signInAnew();
        return navigate(ProfileView.class);
    }

    private TextField field(Component in, String label) {
        return find(TextField.class, in)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void click(Component in, String text) {
        test(find(Button.class, in).withText(text).single()).click();
    }

    private TypedConfirmation confirmation(ProfileView view, String typed) {
        click(view, "Delete account …");
        TypedConfirmation dialog = find(TypedConfirmation.class).single();
        field(dialog, "Type this to confirm").setValue(typed);
        click(dialog, "Delete account");
        return dialog;
    }

    @Test
    void pageSaysWhatTheAccountKnows() {
        platform.person().tell("phone", "+41 31 000 00 00");
        ProfileView view = open();
        assertThat(said(view))
                .contains("alice@example.com", "Second factors and passkeys")
                .doesNotContain("!");
        assertThat(field(view, "Name or pseudonym").getValue()).isEqualTo("Alice");
        assertThat(field(view, "Phone").getValue()).isEqualTo("+41 31 000 00 00");
        assertThat(field(view, "Company").getValue()).isEmpty();
    }

    @Test
    void onlyWhatWasChangedIsSentAndCanBeTakenBack() {
        platform.person().tell("company", "Bean & Co");
        ProfileView view = open();
        platform.person().tell("company", "Changed elsewhere");
        field(view, "Phone").setValue(" +41 31 000 00 00 ");
        click(view, "Save");
        assertThat(platform.person().told("phone")).isEqualTo("+41 31 000 00 00");
        assertThat(platform.person().told("company")).isEqualTo("Changed elsewhere");
        click(find(Notification.class).single(), "Undo");
        assertThat(platform.person().told("phone")).isNull();
        assertThat(field(view, "Phone").getValue()).isEmpty();
    }

    @Test
    void eachVoluntaryFieldCanBeCleared() {
        platform.person().tell("phone", "1");
        platform.person().tell("company", "2");
        platform.person().tell("address", "3");
        ProfileView view = open();
        field(view, "Phone").clear();
        field(view, "Company").clear();
        field(view, "Postal address").clear();
        click(view, "Save");
        assertThat(platform.person().told("phone")).isNull();
        assertThat(platform.person().told("company")).isNull();
        assertThat(platform.person().told("address")).isNull();
        assertThat(platform.person().told("name")).isEqualTo("Alice");
    }

    @Test
    void nameCannotBeCleared() {
        ProfileView view = open();
        field(view, "Name or pseudonym").setValue(" ");
        click(view, "Save");
        assertThat(field(view, "Name or pseudonym").getErrorMessage()).contains("how you want to be called");
        assertThat(platform.person().told("name")).isEqualTo("Alice");
    }

    @Test
    void newNameStandsInTheMenuAtOnce() {
        ProfileView view = open();
        field(view, "Name or pseudonym").setValue("Ada Lovelace");
        click(view, "Save");
        assertThat(said(find(Button.class)
                        .withCondition(button -> button.hasClassName("person"))
                        .single()))
                .isEqualTo("AL Ada Lovelace");
    }

    @Test
    void savingNothingSendsNothing() {
        ProfileView view = open();
        platform.refuse("INTERNAL", null);
        click(view, "Save");
        assertThat(said(find(Notification.class).single())).contains("Nothing was changed.");
    }

    @Test
    void refusalIsSaidAtTheFieldAtFault() {
        ProfileView view = open();
        platform.refuse("INVALID", "input.phone");
        field(view, "Phone").setValue("x");
        click(view, "Save");
        assertThat(field(view, "Phone").getErrorMessage()).isEqualTo("This value is not allowed.");
        assertThat(field(view, "Name or pseudonym").isInvalid()).isFalse();
    }

    private AddressDialog typeAddress(ProfileView view, String address) {
        click(view, "Another mail address …");
        AddressDialog dialog = find(AddressDialog.class).single();
        find(EmailField.class, dialog).single().setValue(address);
        click(dialog, "Send link");
        return dialog;
    }

    @Test
    void anotherMailAddressIsAskedForAndTheOldOneStandsUntilThen() {
        ProfileView view = open();
        AddressDialog dialog = typeAddress(view, " alice@new.example ");
        assertThat(platform.person().told("askedAddress")).isEqualTo("alice@new.example");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(said(view)).contains("We have written to alice@new.example.", "alice@example.com");
    }

    @Test
    void addressNobodyCanWriteToIsSaidAtTheField() {
        ProfileView view = open();
        platform.refuse("INVALID", "input.mailAddress");
        AddressDialog dialog = typeAddress(view, "alice@new");
        assertThat(find(EmailField.class, dialog).single().getErrorMessage()).startsWith("We cannot write to this");
        assertThat(dialog.isOpened()).isTrue();
        platform.answerAgain();
        find(EmailField.class, dialog).single().setValue("");
        click(dialog, "Send link");
        assertThat(find(EmailField.class, dialog).single().isInvalid()).isTrue();
        assertThat(platform.person().told("askedAddress")).isNull();
    }

    @Test
    void anotherMailAddressNeedsAFreshSignIn() {
        ProfileView view = open();
        platform.refuse("STEP_UP_REQUIRED", null);
        AddressDialog dialog = typeAddress(view, "alice@new.example");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(find(StepUpDialog.class).all()).hasSize(1);
        assertThat(said(view)).doesNotContain("We have written");
    }

    @Test
    void addressThatCannotBeAskedForStaysInTheDialog() {
        ProfileView view = open();
        platform.refuse("UNAVAILABLE", null);
        AddressDialog dialog = typeAddress(view, "alice@new.example");
        assertThat(said(dialog)).contains("cannot be reached just now");
        assertThat(find(EmailField.class, dialog).single().getValue()).isEqualTo("alice@new.example");
    }

    @Test
    void pagesForPasswordsAreThePlatforms() {
        assertThat(find(Anchor.class, open()).all().stream().map(Anchor::getHref))
                .anyMatch(link -> link.endsWith("/password/change"))
                .anyMatch(link -> link.endsWith("/factors"));
    }

    @Test
    void languageIsOfferedByItsOwnName() {
        @SuppressWarnings("unchecked")
        Select<String> language = find(Select.class, open()).single();
        assertThat(Languages.CODES.stream().map(language.getItemLabelGenerator()))
                .containsExactly("Deutsch", "Français", "Italiano", "English");
    }

    @Test
    void languageOfTheMenuIsKept() {
        open();
        find(Button.class)
                .withCondition(button -> "Italiano".equals(button.getAriaLabel().orElse("")))
                .single()
                .click();
        assertThat(platform.person().told("language")).isEqualTo("IT");
        assertThat(platform.person().told("name")).isEqualTo("Alice");
    }

    @Test
    void accountIsClosedOnlyByTypingItsAddress() {
        ProfileView view = open();
        TypedConfirmation dialog = confirmation(view, "alice");
        assertThat(said(dialog)).contains("Nothing is erased at once", "No backup can bring them back.");
        assertThat(field(dialog, "Type this to confirm").getErrorMessage()).isEqualTo("This is something else.");
        assertThat(platform.person().accountState()).isEqualTo("ACTIVE");
        field(dialog, "Type this to confirm").setValue(" Alice@Example.com ");
        click(dialog, "Delete account");
        assertThat(platform.person().accountState()).isEqualTo("CLOSING");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(said(view)).contains("The deletion has begun.").doesNotContain("Delete account …");
    }

    @Test
    void closingStandsAboveEveryPageUntilItIsTakenBack() {
        platform.person().close();
        open();
        ClosingBanner banner = find(ClosingBanner.class).single();
        assertThat(said(banner)).contains("Your account will be erased on", "2031");
        navigate("machines", Component.class);
        click(find(ClosingBanner.class).single(), "Keep my account");
        assertThat(platform.person().accountState()).isEqualTo("ACTIVE");
        assertThat(find(ClosingBanner.class).all()).isEmpty();
    }

    @Test
    void closingNeedsAFreshSignIn() {
        ProfileView view = open();
        platform.refuse("STEP_UP_REQUIRED", null);
        TypedConfirmation dialog = confirmation(view, "alice@example.com");
        assertThat(dialog.isOpened()).isFalse();
        assertThat(said(find(StepUpDialog.class).single())).contains("needs a sign-in of the last few minutes");
    }

    @Test
    void failureOffersAnotherTry() {
        platform.refuse("UNAVAILABLE", null);
        ProfileView view = open();
        platform.answerAgain();
        click(view, "Try again");
        assertThat(said(view)).contains("alice@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "EN,Voluntary,Delete account",
        "DE,Freiwillig,Konto löschen",
        "FR,Facultatif,Supprimer le compte",
        "IT,Facoltativo,Elimina account"
    })
    void pageSpeaksTheLanguageOfTheViewer(String language, String voluntary, String close) {
        platform.speak(language);
        assertThat(said(open())).contains(voluntary, close).doesNotContain("!");
    }
}
