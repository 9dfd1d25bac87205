package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.access.Callers;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The refresh tokens of communicators. Each belongs to one key, does not expire and is not replaced when it is used, so
 * that no power cut can lose the only good one; it ends when its communicator is revoked or gets a new box.
 */
@Component
public final class RefreshTokens {
    private final CommunicatorStore store;
    private final Callers callers;
    private final Contacts contacts;
    private final CodeIndex index;

    RefreshTokens(CommunicatorStore store, Callers callers, Contacts contacts, CodeIndex index) {
        this.index = index;
        this.store = store;
        this.callers = callers;
        this.contacts = contacts;
    }

    /**
     * Whose token this is; empty for one that is worth nothing, or not in the hands of this key.
     *
     * @param thumbprint of the key whose possession was proven (RFC 7638, base64url)
     */
    public Mono<Caller.Device> holder(String refreshToken, String thumbprint) {
        byte[] shown = index.ofRefreshToken(refreshToken);
        return callers.communicator(thumbprint)
                .filterWhen(box -> store.refreshHash(box.account(), box.communicator())
                        .map(kept -> MessageDigest.isEqual(kept, shown)))
                .delayUntil(contacts::noted);
    }
}
