package io.datacommunicator.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a holder does with the own account, in two browsers, on the real programs. */
final class AccountJourneyIT {

    private static final Path CHECKOUT = Path.of(System.getProperty("journey.checkout"));
    private static final Path SCREENSHOTS = Path.of(System.getProperty("journey.screenshots"));
    private static final String HOLDER = "demo@example.com";
    private static final String COOKIE = "ADMINUI";

    @TempDir
    Path directory;

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @Test
    void aHolderLooksAfterTheAccountAndLeavesNoCookie() throws IOException, InterruptedException {
        try (Installation installation = new Installation(CHECKOUT, directory);
                Visit office = new Visit(SCREENSHOTS);
                Visit cafe = new Visit(SCREENSHOTS)) {
            installation.start();
            signIn(office, installation);
            theOnlyCookieIsForTheSession(office);
            changesAndClearsThePhone(office);
            startsTheDeletionAndTakesItBack(office);
            seesTheCommunicator(office);
            signIn(cafe, installation);
            endsTheSessionOfTheOther(office, cafe);
            signInAgain(cafe, installation);
            signsOut(cafe);
            endsAllSessions(office);
            assertThat(office.complaints()).isEmpty();
        }
    }

    private static void signIn(Visit visit, Installation installation) throws IOException {
        visit.page().navigate(installation.site());
        visit.signIn(HOLDER, installation.password());
        assertThat(heading(visit.page())).hasText("Machines");
    }

    private static void signInAgain(Visit visit, Installation installation) throws IOException {
        visit.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sign in again").setExact(true))
                .first()
                .click();
        visit.signIn(HOLDER, installation.password());
        assertThat(heading(visit.page())).hasText("Machines");
    }

    private static void theOnlyCookieIsForTheSession(Visit visit) {
        List<Cookie> ours = visit.cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .toList();
        assertThat(ours).singleElement().satisfies(cookie -> {
            assertThat(cookie.expires).as("gone when the browser closes").isEqualTo(-1);
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(cookie.value).matches("[0-9A-F]+");
        });
        assertThat(visit.page().evaluate("document.cookie")).isEqualTo("");
        assertThat(visit.page().evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }

    private static void changesAndClearsThePhone(Visit visit) {
        Page page = visit.page();
        choose(page, "Account");
        Locator phone = page.getByLabel("Phone");
        phone.fill("+41 31 000 00 00");
        button(page, "Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        page.reload();
        assertThat(phone).hasValue("+41 31 000 00 00");
        visit.picture("account");
        phone.fill("");
        button(page, "Save").click();
        assertThat(page.getByText("Saved.")).isVisible();
        page.reload();
        assertThat(page.getByLabel("Name or pseudonym")).not().hasValue("");
        assertThat(phone).hasValue("");
    }

    private static void startsTheDeletionAndTakesItBack(Visit visit) {
        Page page = visit.page();
        button(page, "Delete account …").click();
        page.getByLabel("Type this to confirm").fill(HOLDER);
        page.getByLabel("Type this to confirm").press("Enter");
        assertThat(page.getByText("Your account will be erased on")).isVisible();
        page.locator("a.brand").click();
        assertThat(heading(page)).hasText("Machines");
        assertThat(page.getByText("Your account will be erased on")).isVisible();
        visit.picture("closing");
        button(page, "Keep my account").click();
        assertThat(page.getByText("Your account will be erased on")).isHidden();
    }

    private static void seesTheCommunicator(Visit visit) {
        Page page = visit.page();
        choose(page, "Communicators");
        page.locator("main li a").first().click();
        assertThat(page.getByText("MAC address")).isVisible();
        visit.picture("communicator");
    }

    private static void endsTheSessionOfTheOther(Visit office, Visit cafe) {
        Page page = office.page();
        choose(page, "Sessions");
        assertThat(page.locator("main li")).hasCount(2);
        assertThat(page.getByText("this browser")).hasCount(1);
        office.picture("sessions");
        button(page, "End all others").click();
        assertThat(page.locator("main li")).hasCount(1);
        cafe.page().reload();
        assertThat(cafe.page().getByText("Your sign-in has ended.").first()).isVisible();
        assertThat(cafe.page().locator("main li")).hasCount(0);
    }

    private static void signsOut(Visit visit) {
        choose(visit.page(), "Sign out");
        assertThat(visit.page().getByText("You have signed out.")).isVisible();
        assertThat(visit.cookies()).noneMatch(cookie -> cookie.name.equals(COOKIE));
    }

    private static void endsAllSessions(Visit visit) {
        button(visit.page(), "End all, this one too").click();
        assertThat(visit.page().locator("input[type=password]")).isVisible();
    }

    private static void choose(Page page, String entry) {
        page.locator(".person").click();
        page.locator(".menu")
                .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
