package io.datacommunicator.ui.sharing;

import java.util.List;

/** What somebody else lets the caller see. */
record ReceivedAccess(String id, String holder, List<Share> shares) {}
