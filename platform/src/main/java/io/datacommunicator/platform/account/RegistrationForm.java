package io.datacommunicator.platform.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed on the registration page. Nothing is trusted.
 *
 * @param website a field that people do not see: what fills it in is no person
 */
record RegistrationForm(String name, String address, String password, String accepted, String website) {
    /** Letters of all scripts and what stands in names. No slash, colon or at sign: a name is no advertisement. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N} '’.,&()_-]{1,60}");

    boolean byMachine() {
        return !website.isEmpty();
    }

    /** The first thing that is not right, as the field and what is wrong. */
    Optional<String> problem(PasswordRules rules) {
        if (!validName(name)) {
            return Optional.of("name");
        }
        if (MailAddress.parse(address).isEmpty()) {
            return Optional.of("address");
        }
        Optional<PasswordRules.Problem> weak = rules.problem(password, name, address);
        if (weak.isPresent()) {
            return weak.map(PasswordPages::key);
        }
        return accepted.isEmpty() ? Optional.of("accepted") : Optional.empty();
    }

    static boolean validName(String name) {
        return NAME.matcher(name.strip()).matches();
    }

    @Override
    public String toString() {
        return "RegistrationForm";
    }
}
