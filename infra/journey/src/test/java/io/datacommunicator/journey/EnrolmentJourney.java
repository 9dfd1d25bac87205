package io.datacommunicator.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A box comes into the account of whoever is signed in at this visit, uploads, and loses its place to another box. */
final class EnrolmentJourney {

    private static final Pattern CODE = Pattern.compile("type the code\\s+([B-Z]{4}-[B-Z]{4})");
    private static final Pattern DIGITS = Pattern.compile("must show\\s+(\\d{3} \\d{3})");

    private final Visit visit;
    private final String platform;
    private final Path checkout;
    private final Path directory;

    EnrolmentJourney(Visit visit, String platform, Path checkout, Path directory) {
        this.visit = visit;
        this.platform = platform;
        this.checkout = checkout;
        this.directory = directory;
    }

    void go() throws IOException, InterruptedException {
        Box first = new Box(checkout, directory.resolve("first-box"), platform);
        assertThat(first.poll()).contains("NOT_ENROLLED").endsWith("status 1");
        letIn(first, "02:00:5e:10:00:02", "Kitchen box", "");
        assertThat(first.poll()).contains("upload: done").endsWith("status 0");

        Box second = new Box(checkout, directory.resolve("second-box"), platform);
        letIn(second, "02:00:5e:10:00:02", "", "Kitchen box");
        assertThat(second.poll()).contains("upload: done").endsWith("status 0");
        assertThat(first.poll()).contains("TOKEN_invalid_grant").endsWith("status 1");
    }

    private void letIn(Box box, String macAddress, String name, String replaces)
            throws IOException, InterruptedException {
        try (Box.Waiting waiting = box.enroll(macAddress)) {
            Page page = visit.page();
            page.navigate(platform + "/device");
            page.getByLabel("Code on the communicator").fill(waiting.shown(CODE));
            page.getByRole(AriaRole.BUTTON, named("Continue")).click();

            assertThat(page.getByText(waiting.shown(DIGITS))).isVisible();
            assertThat(page.getByText(macAddress)).isVisible();
            if (replaces.isEmpty()) {
                page.getByLabel("Name").fill(name);
                visit.picture("approval");
            } else {
                assertThat(page.getByRole(AriaRole.NOTE)).containsText(replaces);
                page.getByLabel("Takes the place of").selectOption(replaces);
                visit.picture("approval-in-place-of-another");
            }
            page.getByRole(AriaRole.BUTTON, named("The digits match, let it in"))
                    .click();

            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The communicator is in.");
            assertThat(waiting.ended()).as("exit status of enroll").isZero();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
