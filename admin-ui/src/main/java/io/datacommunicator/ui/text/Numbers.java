package io.datacommunicator.ui.text;

import java.text.NumberFormat;
import java.util.Locale;

/** Whole numbers as people of a language write them. */
public final class Numbers {

    private Numbers() {}

    public static String whole(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }
}
