package io.datacommunicator.platform.access;

import reactor.core.publisher.Mono;

/**
 * Opens what decisions about permission need. The keys are a package that itself needs proofs, so it implements this.
 */
public interface SealedFacts {
    /** Opens the link in the account row of this scope. */
    Mono<AccountLink> link(AccountScope scope, AccountRow row);

    /** Opens the terms of a share of this scope's account. */
    Mono<ShareTerms> terms(AccountScope scope, AccountRow account, ShareRow row);
}
