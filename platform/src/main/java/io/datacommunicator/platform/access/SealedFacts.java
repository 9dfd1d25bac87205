package io.datacommunicator.platform.access;

import reactor.core.publisher.Mono;

/**
 * Opens what decisions about permission need. The keys are a package that itself needs proofs, so it implements this.
 * Every row is opened as part of the account of its scope: one that was moved or altered is {@code IntegrityViolated}.
 */
public interface SealedFacts {
    /** Opens the link in the account row of this scope. */
    Mono<AccountLink> link(AccountScope scope, AccountRow row);

    Mono<Admission> admission(AccountScope scope, AccountRow account, SubAccountRow row);

    Mono<Share> share(AccountScope scope, AccountRow account, ShareRow row);

    /** Whether the row makes its Login an administrator. */
    Mono<Boolean> administrator(LoginScope scope, AdministratorRow row);

    Mono<Enrolment> enrolment(AccountScope scope, AccountRow account, EnrolledRow row);
}
