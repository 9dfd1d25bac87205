package io.datacommunicator.platform.communicator;

import java.util.List;

/**
 * A request to be enrolled, as the page of its approval shows it.
 *
 * @param comparison what the box must show too
 * @param sameMac communicators of the account that have the MAC address already
 * @param others all communicators whose place the box could take
 */
public record PendingEnrolment(BoxFacts box, String comparison, List<Communicator> sameMac, List<Communicator> others) {
    public PendingEnrolment {
        sameMac = List.copyOf(sameMac);
        others = List.copyOf(others);
    }
}
