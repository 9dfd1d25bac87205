package io.datacommunicator.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Knows the public client {@code edge-agent} by its name and a proof of possession with every request. It may ask for
 * enrolment and for tokens and for nothing else. As converter it does all the work, as provider it lets its own pass.
 */
final class DeviceClients implements AuthenticationConverter, AuthenticationProvider {
    private static final Set<String> PATHS = Set.of("/oauth2/device_authorization", "/oauth2/token");
    private final RegisteredClient agent;
    private final DeviceProofs proofs;

    DeviceClients(Clients clients, DeviceProofs proofs) {
        RegisteredClient registered = clients.findByClientId(Clients.EDGE_AGENT);
        if (registered == null) {
            throw new IllegalStateException("no client " + Clients.EDGE_AGENT);
        }
        this.agent = registered;
        this.proofs = proofs;
    }

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String[] named = request.getParameterValues(OAuth2ParameterNames.CLIENT_ID);
        if (named == null || !List.of(named).contains(Clients.EDGE_AGENT)) {
            return null;
        }
        if (named.length != 1
                || !PATHS.contains(request.getServletPath())
                || !"POST".equals(request.getMethod())
                || request.getQueryString() != null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        return new DeviceClient(agent, proofs.in(request));
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        return request instanceof DeviceClient proven ? proven : null;
    }

    @Override
    public boolean supports(Class<?> request) {
        return DeviceClient.class.equals(request);
    }
}
