package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.access.Share;
import io.datacommunicator.platform.encryption.VisibleMachine;
import io.datacommunicator.platform.id.ShareId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A share with those of its machines that whoever asks may see. */
record VisibleShare(ShareId id, Share share, List<VisibleMachine> machines, ShareState state) {
    VisibleShare {
        machines = List.copyOf(machines);
    }

    public boolean allMachines() {
        return share.allMachines();
    }

    public @Nullable Instant from() {
        return share.terms().from();
    }

    public @Nullable Instant until() {
        return share.terms().until();
    }

    public @Nullable Instant validFrom() {
        return share.terms().validFrom();
    }

    public @Nullable Instant validUntil() {
        return share.terms().validUntil();
    }
}
