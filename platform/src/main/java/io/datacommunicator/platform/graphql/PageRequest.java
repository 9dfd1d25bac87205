package io.datacommunicator.platform.graphql;

import java.util.Optional;

/**
 * A checked wish for one page.
 *
 * @param list names the list, as {@code Machine.readings}; its cursors are no cursors of another
 * @param first how many, 1 to 100
 * @param after the position after which the page begins, as the list's own code wrote it; nothing for the beginning
 */
public record PageRequest(String list, int first, Optional<String> after) {}
