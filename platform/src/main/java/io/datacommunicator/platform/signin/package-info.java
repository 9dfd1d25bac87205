/**
 * Signing in: the authorization server (authorization code with PKCE for admin-ui, device grant with proof of
 * possession for communicators), the sign-in page, and the check of tokens at the API.
 *
 * <p>Three filter chains, in this order: the authorization server, the API, and the pages of module {@code page}, to
 * which sign-in adds its own. Authorizations outlive a restart, as do refresh tokens of communicators, which their own
 * module keeps; the browser's own session with us does not. Times of tokens and proofs are real ones and do not follow
 * {@code platform.clock-offset}, because other programs compare them with their own clocks.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "id",
            "failure",
            "access",
            "encryption",
            "account",
            "communicator",
            "job",
            "notice",
            "page",
            "session",
            "throttle"
        })
package io.datacommunicator.platform.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
