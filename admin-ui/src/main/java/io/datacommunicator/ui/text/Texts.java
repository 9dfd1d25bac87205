package io.datacommunicator.ui.text;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/**
 * The texts of `texts/texts_xx.properties`. Regions are kept for the way of writing numbers and times; words go by
 * language alone. English where a language is not spoken here.
 */
@Component
public final class Texts implements I18NProvider {

    private static final long serialVersionUID = 1;

    private static final String BUNDLE = "texts.texts";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The languages of the site. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN);

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    /** A key without text is a fault; it shows as the key, so that the page still works. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        try {
            return new MessageFormat(bundle(locale).getString(key), locale).format(values);
        } catch (MissingResourceException absent) {
            return "!" + key;
        }
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, spoken(locale), EXACT);
    }

    /** The language of the site that fits a locale best. */
    public static Locale spoken(Locale locale) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
