package io.datacommunicator.ui.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.testing.Cast;
import io.datacommunicator.ui.testing.FakeMachine;
import io.datacommunicator.ui.testing.SiteTest;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineDetailsViewTests extends SiteTest {

    private final Instant now = Instant.now().minusSeconds(5);

    private MachineDetailsView open(String machine) {
        return navigate("machines/" + machine, MachineDetailsView.class);
    }

    private MachineDetailsView open(String machine, Map<String, String> query) {
        UI.getCurrent().navigate("machines/" + machine, QueryParameters.simple(query));
        return (MachineDetailsView) getCurrentView();
    }

    @Test
    void pageShowsWhatTheMachineIsAndDid() {
        platform.add(Cast.lobby(now));
        assertThat(said(open("lobby-1")))
                .contains("Lobby", "E8 (EF533)", "15371", "4711", "2024", "Central European Time")
                .contains("12,345", "Cappuccino", "1,310")
                .contains("Cleaning", "due", "104% used up", "done 61 times", "soon", "fine")
                .contains("Cleaning due", "since", "2 days ago", "Fill water", "stops the machine")
                .doesNotContain("not shared", "!");
    }

    @Test
    void unknownProductShowsItsCode() {
        platform.add(Cast.lobby(now));
        assertThat(said(open("lobby-1"))).contains("Product 2D");
    }

    @Test
    void productsThatWereNeverMadeStandApart() {
        platform.add(Cast.lobby(now));
        NativeDetails apart = find(NativeDetails.class, open("lobby-1")).single();
        assertThat(apart.getSummaryText()).isEqualTo("1 product never made");
        assertThat(said(apart)).contains("Product 2E").doesNotContain("Product 2D");
    }

    @Test
    void unknownAlarmShowsItsNumber() {
        platform.add(Cast.unnamed(now));
        assertThat(said(open("unnamed-2"))).contains("Message 37", "not in the catalogue");
    }

    @Test
    void plotHasATableBesideIt() {
        platform.add(Cast.lobby(now));
        MachineDetailsView view = open("lobby-1");
        assertThat(find(ProductionTable.class, view).all()).hasSize(1);
        assertThat(said(find(ProductionTable.class, view).single()))
                .startsWith("From Total Espresso Coffee Cappuccino");
    }

    @Test
    void addressChoosesTheRange() {
        platform.add(Cast.lobby(now));
        MachineDetailsView view = open("lobby-1", Map.of("days", "90", "by", "week"));
        assertThat(find(RouterLink.class, view).all().stream()
                        .filter(link -> link.getElement().hasAttribute("aria-current"))
                        .map(RouterLink::getText))
                .containsExactly("90 days", "Weeks");
        assertThat(said(find(ProductionTable.class, view).single())).contains("Week from");
    }

    @Test
    void otherRangeKeepsThePage() {
        platform.add(Cast.lobby(now));
        MachineDetailsView view = open("lobby-1");
        assertThat(open("lobby-1", Map.of("days", "7"))).isSameAs(view);
        assertThat(said(find(ProductionTable.class, view).single()).lines()).hasSize(1);
        assertThat(find(ProductionTable.class, view).all()).hasSize(1);
    }

    @Test
    void hiddenFieldsSayNotShared() {
        platform.add(Cast.lobby(now));
        platform.hide("Machine.serialNumber");
        platform.hide("Machine.history");
        platform.hide("Machine.openAlarms");
        platform.hide("Machine.alarmEpisodes");
        platform.hide("Reading.total");
        platform.hide("Reading.counters");
        platform.hide("Reading.maintenanceProgress");
        platform.hide("Reading.maintenanceCounters");
        String said = said(open("lobby-1"));
        assertThat(said.split("not shared", -1)).hasSize(8);
        assertThat(said).doesNotContain("4711", "12,345", "Cappuccino", "104%");
    }

    @Test
    void strangersMachineIsNotThere() {
        assertThat(said(open("nobodys"))).contains("There is nothing here, or you may not see it.", "To your machines");
    }

    @Test
    void readingRenewsThePage() {
        FakeMachine lobby = Cast.lobby(now);
        platform.add(lobby);
        MachineDetailsView view = open("lobby-1");
        lobby.read(now, 13_000);
        platform.announce(lobby);
        assertThat(said(view)).contains("13,000");
    }

    @Test
    void readingOfAnotherMachineAsksNothing() {
        FakeMachine lobby = Cast.lobby(now);
        FakeMachine other = Cast.unnamed(now);
        platform.add(lobby);
        platform.add(other);
        MachineDetailsView view = open("lobby-1");
        lobby.read(now, 13_000);
        platform.announce(other);
        assertThat(said(view)).contains("12,345");
    }

    @Test
    void nameAndPlaceCanBeChangedAndTakenBack() {
        FakeMachine lobby = Cast.lobby(now);
        platform.add(lobby);
        MachineDetailsView view = open("lobby-1");
        edit(view, "Kitchen", "Bern");
        assertThat(said(view)).contains("Kitchen").doesNotContain("Lobby");
        assertThat(lobby.told("place"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("label", "Ground floor, by the stairs");
        test(find(Button.class, find(Notification.class).single())
                        .withText("Undo")
                        .single())
                .click();
        assertThat(said(view)).contains("Lobby").doesNotContain("Kitchen");
    }

    @Test
    void clearedNameIsSentAsNull() {
        FakeMachine lobby = Cast.lobby(now);
        platform.add(lobby);
        MachineDetailsView view = open("lobby-1");
        edit(view, " ", "Bern");
        assertThat(lobby.told("name")).isNull();
        assertThat(said(view)).contains("Unnamed machine");
    }

    @Test
    void tooLongTownIsNotSent() {
        FakeMachine lobby = Cast.lobby(now);
        platform.add(lobby);
        edit(open("lobby-1"), "Kitchen", "x".repeat(101));
        assertThat(find(MachineForm.class).single().isOpened()).isTrue();
        assertThat(field("Town").getErrorMessage()).isEqualTo("At most 100 characters.");
        assertThat(lobby.told("name")).isEqualTo("Lobby");
    }

    @Test
    void refusalIsSaidAtTheFieldAtFault() {
        platform.add(Cast.lobby(now));
        MachineDetailsView view = open("lobby-1");
        platform.refuse("INVALID", "place.town");
        edit(view, "Kitchen", "Bern");
        assertThat(field("Town").isInvalid()).isTrue();
        assertThat(field("Town").getErrorMessage()).isEqualTo("This value is not allowed.");
        assertThat(field("Name").isInvalid()).isFalse();
    }

    @Test
    void refusalWithoutFieldIsSaidAboveTheForm() {
        platform.add(Cast.lobby(now));
        MachineDetailsView view = open("lobby-1");
        platform.refuse("CONFLICT", null);
        edit(view, "Kitchen", "Bern");
        assertThat(said(find(MachineForm.class).single())).contains("Somebody changed this meanwhile");
    }

    @ParameterizedTest
    @CsvSource({
        "EN,Coffee,About the machine",
        "DE,Kaffee,Über die Maschine",
        "FR,Café,À propos de la machine",
        "IT,Caffè,Informazioni sulla macchina"
    })
    void pageSpeaksTheLanguageOfTheViewer(String language, String product, String words) {
        platform.add(Cast.lobby(now));
        platform.speak(language);
        signInAnew();
        assertThat(said(open("lobby-1"))).contains(product, words);
    }

    private void edit(MachineDetailsView view, String name, String town) {
        test(find(Button.class, view).withText("Edit").single()).click();
        field("Name").setValue(name);
        field("Town").setValue(town);
        test(find(Button.class, find(MachineForm.class).single())
                        .withText("Save")
                        .single())
                .click();
    }

    private TextField field(String label) {
        return find(TextField.class, find(MachineForm.class).single())
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
