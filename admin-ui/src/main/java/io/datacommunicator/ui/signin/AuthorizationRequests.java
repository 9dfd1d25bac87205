package io.datacommunicator.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What is asked of the platform at sign-in; where a fresh one is wanted, that it asks for the password again. */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    /** The parameter of the address at which sign-in begins. */
    static final String FRESH = "fresh";

    private final OAuth2AuthorizationRequestResolver usual;

    AuthorizationRequests(ClientRegistrationRepository registrations) {
        usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asAsked(request, usual.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asAsked(request, usual.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest asAsked(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
        if (usual == null || request.getParameter(FRESH) == null) {
            return usual;
        }
        return OAuth2AuthorizationRequest.from(usual)
                .additionalParameters(parameters -> parameters.put("prompt", "login"))
                .build();
    }
}
