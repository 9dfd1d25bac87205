package io.datacommunicator.ui.viewer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whoever signed in. */
public record Viewer(@Nullable String name, String language) {

    Locale locale() {
        return Locale.of(language.toLowerCase(Locale.ROOT));
    }
}
