package io.datacommunicator.schema.catalogue;

import java.util.Locale;

/** The languages in which the platform speaks. */
public enum Language {
    DE,
    FR,
    IT,
    EN;

    /** The language of this locale; English where we do not speak it. */
    public static Language of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> DE;
            case "fr" -> FR;
            case "it" -> IT;
            default -> EN;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
