package io.datacommunicator.platform.account;

import java.util.Locale;

/** How pages speak of passwords. */
final class PasswordPages {
    private PasswordPages() {}

    /** As {@code password-weak}. */
    static String key(PasswordRules.Problem problem) {
        return "password-" + problem.name().toLowerCase(Locale.ROOT);
    }
}
