package io.datacommunicator.ui.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of the person who looks, for what happened nowhere in particular. */
public final class BrowserZone {

    private BrowserZone() {}

    /** As the browser of the current page says it; UTC where it says none. */
    public static ZoneId of() {
        @Nullable ExtendedClientDetails browser = UI.getCurrent().getPage().getExtendedClientDetails();
        @Nullable String zone = browser == null ? null : browser.getTimeZoneId();
        return zone == null ? ZoneOffset.UTC : known(zone);
    }

    private static ZoneId known(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException strange) {
            return ZoneOffset.UTC;
        }
    }
}
