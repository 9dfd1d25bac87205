package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.InstallationScope;
import io.datacommunicator.platform.access.ScopesForWorkWithoutCaller;
import io.datacommunicator.platform.encryption.InstallationSecrets;
import org.springframework.stereotype.Component;

/**
 * How codes and tokens stand in the database: as an HMAC under a key of the installation, so that whoever has a dump has
 * nothing to compare his guesses with, not even for the few letters that a person types.
 */
@Component
final class CodeIndex {
    private final InstallationSecrets secrets;
    private final InstallationScope proof;

    CodeIndex(InstallationSecrets secrets, ScopesForWorkWithoutCaller scopes) {
        this.secrets = secrets;
        this.proof = scopes.installation();
    }

    byte[] ofDevice(String code) {
        return secrets.index(proof, "enrolment.device", code);
    }

    byte[] ofUser(String typed) {
        return secrets.index(proof, "enrolment.user", SecretCode.typed(typed).text());
    }

    byte[] ofClaim(String typed) {
        return secrets.index(proof, "claim", SecretCode.typed(typed).text());
    }

    byte[] ofRefreshToken(String token) {
        return secrets.index(proof, "communicator.refresh", token);
    }
}
