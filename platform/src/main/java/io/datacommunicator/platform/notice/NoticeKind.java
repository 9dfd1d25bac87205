package io.datacommunicator.platform.notice;

import java.util.Locale;
import java.util.Set;

/**
 * What people are written about, with the values each text needs. {@code link} makes a button; {@code code} is what the
 * link carries, for people who rather type it.
 */
public enum NoticeKind {
    CONFIRM_REGISTRATION("name", "link", "code"),
    ALREADY_REGISTERED("name", "link"),
    CONFIRM_ADDRESS("name", "link", "code"),
    /** To the address used so far, while it still signs in. */
    ADDRESS_CHANGE_REQUESTED("name", "address", "link"),
    ADDRESS_CHANGED("name", "address"),
    RESET_PASSWORD("name", "link", "code"),
    PASSWORD_CHANGED("name", "link"),
    NEW_DEVICE("name", "device", "time", "link"),
    /** {@code factor}: which one, in the person's language. */
    SECOND_FACTOR_CHANGED("name", "factor", "link"),
    COMMUNICATOR_ENROLLED("name", "communicator", "mac", "place", "link"),
    ACCOUNT_CLOSING("name", "date", "link"),
    ACCOUNT_CLOSING_CANCELLED("name", "link"),
    ACCOUNT_ERASED("name", "receipt"),
    ADMINISTRATOR_INVITED("name", "link", "code"),
    /** To whoever is to see something of an account; {@code name} is an address, for nobody knows more of them. */
    INVITED_TO_SHARE("name", "holder", "link"),
    INVITATION_ACCEPTED("name", "recipient", "link"),
    SHARE_CHANGED("name", "holder", "link"),
    SHARING_ENDED("name", "holder", "link");

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> needs;

    NoticeKind(String... needs) {
        this.needs = Set.of(needs);
    }

    /** The names of the values without which its text cannot be written. */
    public Set<String> needs() {
        return needs;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
