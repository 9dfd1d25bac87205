package io.datacommunicator.ui.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who has, or is to have, access to the caller's account. */
record SubAccount(String id, String label, @Nullable String mailAddress, State state, List<Share> shares) {

    enum State {
        INVITED,
        ACTIVE,
        EXPIRED
    }
}
