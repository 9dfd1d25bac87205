package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.encryption.SealedReading;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Decides what an id that was there before means, and in which order receipts are given. */
final class ReceiptRules {
    private ReceiptRules() {}

    /** Fingerprints are equal only under one data key, so the same reading has the same machine and quarter too. */
    static Receipt ofKnown(String readingId, SealedReading uploaded, @Nullable SealedReading known) {
        boolean same = known != null
                && known.key().equals(uploaded.key())
                && MessageDigest.isEqual(known.fingerprint(), uploaded.fingerprint());
        return same
                ? new Receipt.Duplicate(readingId)
                : new Receipt.Rejected(readingId, RejectionReason.ID_REUSED, "id", "once");
    }

    /**
     * All receipts in the order of the upload.
     *
     * @param readable of the readings that were read, in their order
     * @param unreadable of the others, by their places among all
     */
    static List<Receipt> inOrder(List<Receipt> readable, SortedMap<Integer, Receipt.Rejected> unreadable) {
        List<Receipt> receipts = new ArrayList<>(readable);
        unreadable.forEach(receipts::add);
        return receipts;
    }
}
