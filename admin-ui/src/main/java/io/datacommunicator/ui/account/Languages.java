package io.datacommunicator.ui.account;

import io.datacommunicator.ui.text.Texts;
import java.util.List;
import java.util.Locale;

/** The languages of the site, as the API names them and as their speakers do. */
final class Languages {

    /** In the order in which they are offered. */
    static final List<String> CODES = List.of("DE", "FR", "IT", "EN");

    private Languages() {}

    static String code(Locale locale) {
        return Texts.spoken(locale).getLanguage().toUpperCase(Locale.ROOT);
    }

    static String ownName(String code) {
        Locale language = Locale.of(code.toLowerCase(Locale.ROOT));
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }
}
