package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.communicator.AskedEnrolment;
import io.datacommunicator.platform.communicator.BoxFacts;
import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.failure.Failure;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2DeviceCode;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2UserCode;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceAuthorizationRequestAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Takes a box's request to be enrolled (RFC 8628, device authorization request). Beside the standard's fields it reads
 * {@code mac_address}, {@code place} and {@code claim_code}.
 */
final class EnrolmentRequests implements AuthenticationProvider {
    private final Enrolments enrolments;
    private final DeviceProofs proofs;

    EnrolmentRequests(Enrolments enrolments, DeviceProofs proofs) {
        this.enrolments = enrolments;
        this.proofs = proofs;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var request = (OAuth2DeviceAuthorizationRequestAuthenticationToken) authentication;
        DeviceClient client = DeviceClient.of(request);
        if (client == null) {
            // No other client has this grant.
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        if (!Set.of(Clients.UPLOAD_SCOPE).containsAll(request.getScopes())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
        proofs.useUp(client.proof(), false);
        AskedEnrolment asked = asked(client, request.getAdditionalParameters());
        return new OAuth2DeviceAuthorizationRequestAuthenticationToken(
                client,
                Set.of(Clients.UPLOAD_SCOPE),
                new OAuth2DeviceCode(asked.deviceCode(), asked.since(), asked.until()),
                new OAuth2UserCode(asked.userCode(), asked.since(), asked.until()));
    }

    private AskedEnrolment asked(DeviceClient client, Map<String, Object> fields) {
        try {
            String mac = text(fields, "mac_address");
            BoxFacts box = new BoxFacts(mac == null ? "" : mac, text(fields, "place"));
            String claimCode = text(fields, "claim_code");
            Mono<AskedEnrolment> asking = claimCode == null
                    ? enrolments.ask(client.thumbprint(), box)
                    : enrolments.claim(client.thumbprint(), box, claimCode);
            return Objects.requireNonNull(Await.on(asking));
        } catch (Failure.Invalid invalid) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        } catch (Failure.NotVisible unknownCode) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.ACCESS_DENIED);
        } catch (Failure.LimitExceeded | Failure.Unavailable later) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE);
        }
    }

    private static @Nullable String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof String)) {
            throw new Failure.Invalid(name, "once");
        }
        return (String) value;
    }

    @Override
    public boolean supports(Class<?> request) {
        return OAuth2DeviceAuthorizationRequestAuthenticationToken.class.equals(request);
    }
}
