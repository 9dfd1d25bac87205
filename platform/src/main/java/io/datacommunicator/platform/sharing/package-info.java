/** Sub-accounts and shares: what an owner lets others see. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "id",
            "failure",
            "access",
            "encryption",
            "audit",
            "account",
            "graphql",
            "machine",
            "notice",
            "page",
            "throttle"
        })
package io.datacommunicator.platform.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
