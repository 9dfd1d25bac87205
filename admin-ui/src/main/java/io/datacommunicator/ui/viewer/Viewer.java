package io.datacommunicator.ui.viewer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whoever signed in. */
public record Viewer(@Nullable String name, String language) {

    /** The name, or nothing. */
    public String called() {
        return name == null ? "" : name;
    }

    /** Without a region but for English, which would write dates as in America. */
    Locale locale() {
        return "EN".equals(language) ? Locale.UK : Locale.of(language.toLowerCase(Locale.ROOT));
    }
}
