package io.datacommunicator.ui.signin;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The tokens of one sign-in. They live in its session and end with it, so that two browsers of one person never use
 * up each other's refresh token. Only one refresh runs at a time: the platform accepts each refresh token once.
 */
final class SignInTokens {

    /** The session's attribute. By its beginning it outlives the change of session that every sign-in makes. */
    static final String ATTRIBUTE = "SPRING_SECURITY_" + SignInTokens.class.getName();

    private final AtomicReference<@Nullable OAuth2AuthorizedClient> kept = new AtomicReference<>();
    private final OAuth2AuthorizedClientManager manager;

    SignInTokens(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientProvider provider,
            OAuth2AuthorizedClient first) {
        kept.set(first);
        AuthorizedClientServiceOAuth2AuthorizedClientManager refreshing =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, new Drawer());
        refreshing.setAuthorizedClientProvider(provider);
        manager = refreshing;
    }

    @Nullable
    OAuth2AuthorizedClient current() {
        return kept.get();
    }

    /** A token that is valid for a while yet; null when the sign-in is over. Blocks while it is refreshed. */
    synchronized @Nullable String accessToken(Authentication person) {
        OAuth2AuthorizedClient client = kept.get();
        if (client == null) {
            return null;
        }
        OAuth2AuthorizedClient fresh = manager.authorize(OAuth2AuthorizeRequest.withAuthorizedClient(client)
                .principal(person)
                .build());
        return fresh == null ? null : fresh.getAccessToken().getTokenValue();
    }

    /** Keeps what the manager gets. */
    private final class Drawer implements OAuth2AuthorizedClientService {

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the interface's signature
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration, String person) {
            return (T) kept.get();
        }

        @Override
        public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person) {
            kept.set(client);
        }

        @Override
        public void removeAuthorizedClient(String registration, String person) {
            kept.set(null);
        }
    }
}
