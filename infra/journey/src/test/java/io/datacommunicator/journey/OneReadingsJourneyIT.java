package io.datacommunicator.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OneReadingsJourneyIT {

    private static final Path CHECKOUT = Path.of(System.getProperty("journey.checkout"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("journey.screenshots"));
    private static final String HOLDER = "demo@example.com";
    private static final double LIVE_LIMIT_MILLIS = 60_000;

    @TempDir
    Path directory;

    @Test
    void aReadingTravelsFromTheMachineToThePageAndSurvivesAKillOfEverything() throws IOException, InterruptedException {
        Installation installation = new Installation(CHECKOUT, directory);
        Instant shown;
        try (installation) {
            installation.start();
            shown = machinesWithTodaysReadingThenOneOfThemLive(installation);
            boxesComeAndGo(installation);
            installation.killEverything();
            installation.start();
            theSameAfterTheKill(installation, shown);
        }
        assertThat(installation.processes()).as("processes after the end").isEmpty();
    }

    private static Instant machinesWithTodaysReadingThenOneOfThemLive(Installation installation)
            throws IOException, InterruptedException {
        try (Visit visit = new Visit(SCREENSHOTS)) {
            signIn(visit, installation);
            Page page = visit.page();
            showsBothMachinesWithTodaysReading(page);
            visit.picture("machines");

            openFirstMachine(page);
            showsWhatTheMachineMade(page);
            visit.picture("machine");

            Instant before = newest(page);
            installation.agent("poll", "--now");
            assertThat(time(page))
                    .not()
                    .hasAttribute(
                            "datetime", before.toString(), new HasAttributeOptions().setTimeout(LIVE_LIMIT_MILLIS));
            assertThat(newest(page)).isAfter(before);
            showsWhatTheMachineMade(page);
            visit.picture("machine-after-poll");
            assertThat(visit.complaints()).isEmpty();
            return newest(page);
        }
    }

    private void boxesComeAndGo(Installation installation) throws IOException, InterruptedException {
        try (Visit visit = new Visit(SCREENSHOTS)) {
            signIn(visit, installation);
            showsBothMachinesWithTodaysReading(visit.page());
            new EnrolmentJourney(visit, installation.platform(), CHECKOUT, directory).go();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void theSameAfterTheKill(Installation installation, Instant shown) throws IOException {
        try (Visit visit = new Visit(SCREENSHOTS)) {
            signIn(visit, installation);
            showsBothMachinesWithTodaysReading(visit.page());
            openFirstMachine(visit.page());
            showsWhatTheMachineMade(visit.page());
            assertThat(newest(visit.page())).isAfterOrEqualTo(shown);
            visit.picture("machine-after-kill");
        }
    }

    private static void signIn(Visit visit, Installation installation) throws IOException {
        visit.page().navigate(installation.site());
        visit.picture("sign-in");
        visit.signIn(HOLDER, installation.password());
    }

    private static void showsBothMachinesWithTodaysReading(Page page) {
        assertThat(heading(page)).hasText("Machines");
        assertThat(page.locator("main li").filter(having("Lobby"))).containsText("Reception");
        assertThat(page.locator("main li").filter(having("Bar"))).containsText("Staff restaurant");
        Locator times = page.locator("main li time");
        assertThat(times).hasCount(2);
        times.all()
                .forEach(time -> assertThat(Instant.parse(time.getAttribute("datetime")))
                        .isAfter(Instant.now().minus(Duration.ofDays(1))));
    }

    private static void openFirstMachine(Page page) {
        page.locator("main li a").first().click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All machines")))
                .isVisible();
    }

    private static void showsWhatTheMachineMade(Page page) {
        assertThat(page.getByRole(AriaRole.TABLE, named("Products of the latest reading"))
                        .getByRole(AriaRole.ROW)
                        .nth(3))
                .isVisible();
        assertThat(page.getByRole(AriaRole.METER).first()).isVisible();
        assertThat(page.locator("canvas")).isVisible();
        assertThat(page.getByText("products since")).isVisible();
    }

    private static Instant newest(Page page) {
        return Instant.parse(time(page).getAttribute("datetime"));
    }

    private static Locator time(Page page) {
        return page.locator("p time");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
