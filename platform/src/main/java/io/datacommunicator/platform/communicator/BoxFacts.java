package io.datacommunicator.platform.communicator;

import org.jspecify.annotations.Nullable;

/**
 * What a box says of itself when it asks to be enrolled. Nobody has checked it.
 *
 * @param macAddress a label, never a credential
 * @param place where whoever set it up says that it is
 */
public record BoxFacts(String macAddress, @Nullable String place) {
    public BoxFacts {
        macAddress = Words.macAddress(macAddress);
        place = Words.text("place", place, CommunicatorDetails.LONGEST_PLACE);
    }
}
