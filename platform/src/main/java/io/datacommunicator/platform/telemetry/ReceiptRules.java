package io.datacommunicator.platform.telemetry;

import io.datacommunicator.platform.encryption.SealedReading;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Decides what an id that was there before means. */
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
}
