package io.datacommunicator.platform.access;

import io.datacommunicator.platform.id.AccountId;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.id.OwnerId;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Proofs for work that nobody asked for: what happens before somebody is proven, and jobs. Each user of this class is
 * listed in ARCHITECTURE.md.
 */
@Component
public final class ScopesForWorkWithoutCaller {
    ScopesForWorkWithoutCaller() {}

    public InstallationScope installation() {
        return new InstallationScope();
    }

    /** The one Login whose mail address was typed at sign-in, if there is one. */
    public LoginScope loginAtSignIn(byte[] mailIndex) {
        return LoginScope.ofMailIndex(mailIndex);
    }

    /** The one claim code that a box showed when it asked to be enrolled, by its hash, if there is one. */
    public LoginScope claimAtEnrolment(byte[] hash) {
        return LoginScope.ofClaim(hash);
    }

    /** The account whose claim code a box has just shown. */
    public AccountScope accountOfClaim(AccountId account) {
        return new AccountScope(account);
    }

    /** The account whose invitation somebody has shown. */
    public AccountScope accountOfInvitation(AccountId account) {
        return new AccountScope(account);
    }

    /** What is kept under a mail address: registrations not confirmed, mails that came back. */
    public LoginScope mailAddress(byte[] mailIndex) {
        return LoginScope.ofMailIndex(mailIndex);
    }

    /** The one registration or link that somebody shows the secret of. */
    public LoginScope link(UUID id) {
        return LoginScope.ofLink(id);
    }

    /** The Login for which a link was made that somebody has shown. */
    public LoginScope loginByLink(LoginId login) {
        return LoginScope.of(login);
    }

    /** Rows whose time is over. */
    public ExpiredScope expired(Instant now) {
        return new ExpiredScope(now);
    }

    /** The one Login of somebody who showed a first factor and is about to show the next. */
    public LoginScope loginThatSignsIn(LoginId login) {
        return LoginScope.of(login);
    }

    /** The one passkey that was shown at sign-in, if there is one. */
    public LoginScope passkeyAtSignIn(byte[] hash) {
        return LoginScope.ofPasskey(hash);
    }

    /** The Login of a holder whose account ends. */
    public LoginScope holderToErase(LoginId login) {
        return LoginScope.of(login);
    }

    /** An account whose holder ordered its end. */
    public AccountScope accountToErase(AccountId account) {
        return new AccountScope(account);
    }

    /** The machine side of an account whose holder ordered its end. */
    public OwnerScope ownerToErase(OwnerId owner) {
        return OwnerScope.whole(owner);
    }

    /** The machine side of an owner whose named key was rotated: his data keys are wrapped anew. */
    public OwnerScope ownerOfRotatedKey(OwnerId owner) {
        return OwnerScope.whole(owner);
    }

    /** An account whose named key was rotated. */
    public AccountScope accountOfRotatedKey(AccountId account) {
        return new AccountScope(account);
    }

    /** A Login whose named key was rotated. */
    public LoginScope loginOfRotatedKey(LoginId login) {
        return LoginScope.of(login);
    }

    public LoginScope loginInTheMaking(LoginId login) {
        return LoginScope.of(login);
    }

    public AccountScope accountInTheMaking(AccountId account) {
        return new AccountScope(account);
    }

    public OwnerScope ownerInTheMaking(OwnerId owner) {
        return OwnerScope.whole(owner);
    }
}
