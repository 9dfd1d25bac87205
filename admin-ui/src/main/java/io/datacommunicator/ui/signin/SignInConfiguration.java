package io.datacommunicator.ui.signin;

import com.vaadin.flow.spring.security.AuthenticationContext;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.datacommunicator.ui.graphql.PlatformClient;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.client.HttpGraphQlClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.reactive.function.client.WebClient;

/** Every page needs a sign-in at the platform. Its addresses are told, not discovered: it may be down when we start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfiguration {

    // Inline styles and scripts, and eval, are Vaadin's; no host but our own is ever asked.
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // Nothing of these tells anything of anybody; Vaadin lets through its own files, styles and icons.
    private static final String[] PUBLIC = {
        "/sign-in", "/sign-in/again", "/signed-out", "/sign-in.css", "/stacked-bars.js", "/webjars/**"
    };

    private static final String COOKIE = "ADMINUI";

    @Bean
    ClientRegistrationRepository registrations(SignInSettings settings) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("platform")
                .clientId("admin-ui")
                .clientSecret(settings.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/platform")
                .scope("openid", "platform")
                .issuerUri(settings.platformUrl().toString())
                .authorizationUri(settings.at("/oauth2/authorize"))
                .tokenUri(settings.at("/oauth2/token"))
                .jwkSetUri(settings.at("/oauth2/jwks"))
                .providerConfigurationMetadata(Map.of("end_session_endpoint", settings.at("/connect/logout")))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build());
    }

    @Bean
    OidcIdTokenDecoderFactory idTokens() {
        OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(_ -> SignatureAlgorithm.ES256);
        return decoders;
    }

    @Bean
    OAuth2AuthorizedClientRepository tokens(ClientRegistrationRepository registrations) {
        OAuth2AuthorizedClientProvider provider = OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build();
        return new SessionTokens(registrations, provider);
    }

    /** A new sign-in is a new session: nothing of the person before is left on any open page. */
    @Bean
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository registrations) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(PUBLIC).permitAll())
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .failureUrl("/sign-in?failed")
                        .authorizationEndpoint(asking ->
                                asking.authorizationRequestResolver(new AuthorizationRequests(registrations))))
                .sessionManagement(sessions -> sessions.sessionFixation(SessionFixationConfigurer::newSession))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.oauth2LoginPage("/sign-in", "{baseUrl}/signed-out")
                                .addLogoutHandler(new CookieClearingLogoutHandler(COOKIE)))
                .build();
    }

    @Bean
    PlatformPages platformPages(SignInSettings settings) {
        return new PlatformPages(settings.platformUrl());
    }

    @Bean
    SignOut signOut(AuthenticationContext authentication) {
        return new PageSignOut(authentication);
    }

    @Bean
    PlatformClient platform(SignInSettings settings) {
        CallerTokens callers = new CallerTokens();
        WebClient http = WebClient.builder()
                .baseUrl(settings.at("/graphql"))
                .filter(callers)
                .build();
        return new PlatformClient(HttpGraphQlClient.create(http), callers);
    }
}
