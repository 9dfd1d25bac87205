package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.id.SubAccountId;
import java.util.List;

/** What somebody else lets the caller see, as the caller sees it. */
record ReceivedAccess(SubAccountId id, String holder, List<VisibleShare> shares) {
    ReceivedAccess {
        shares = List.copyOf(shares);
    }
}
