package io.datacommunicator.platform.signin;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;

/**
 * Teaches the authorization server the device grant of communicators. No {@code Customizer}: the framework would apply a
 * bean of that type to every filter chain.
 */
final class DeviceEndpoints {
    /** Where a person answers. */
    static final String APPROVAL = "/device";

    /** The framework's own page for that, which knows nothing of keys; it is refused to everybody. */
    static final String FRAMEWORKS_APPROVAL = "/oauth2/device_verification";

    private final DeviceClients clients;
    private final EnrolmentRequests requests;
    private final CommunicatorTokens tokens;
    private final String approval;

    DeviceEndpoints(DeviceClients clients, EnrolmentRequests requests, CommunicatorTokens tokens, String approval) {
        this.clients = clients;
        this.requests = requests;
        this.tokens = tokens;
        this.approval = approval;
    }

    void addTo(OAuth2AuthorizationServerConfigurer server) {
        server.clientAuthentication(authentication ->
                authentication.authenticationConverter(clients).authenticationProvider(clients));
        server.deviceAuthorizationEndpoint(
                endpoint -> endpoint.authenticationProviders(this::onlyOurs).verificationUri(approval));
        server.tokenEndpoint(endpoint -> endpoint.authenticationProviders(this::oursFirst));
    }

    private void onlyOurs(List<AuthenticationProvider> providers) {
        providers.clear();
        providers.add(requests);
    }

    private void oursFirst(List<AuthenticationProvider> providers) {
        providers.replaceAll(ForOtherClients::new);
        providers.addFirst(tokens);
    }
}
