/**
 * Accounts and the people who sign in to them: registration, what people say of themselves, password reset.
 *
 * <p>Whoever asks for a registration or a new password is answered before anybody looks whether the address is known: the
 * asking only queues work. So neither the answer nor its time tells who has an account.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "id",
            "failure",
            "access",
            "encryption",
            "audit",
            "graphql",
            "job",
            "notice",
            "page",
            "session",
            "throttle"
        })
package io.datacommunicator.platform.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
