package io.datacommunicator.platform.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The second filter chain: the API, to which a bearer token is the only way in. Health is open; the other actuator
 * endpoints answer this computer only.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {
    /** Requests are observed as a whole; a span for each of thirty filters tells nobody anything. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiChain(HttpSecurity http, JwtDecoder tokens, DeviceProofs proofs) {
        http.securityMatcher("/graphql", "/graphql/**", "/actuator/**");
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(headers -> headers.contentSecurityPolicy(
                content -> content.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        http.oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokens))
                .dPoP(bound -> bound.authenticationConverter(proofs::atTheApi)
                        .authenticationFailureHandler(ApiSecurityConfiguration::unauthenticated))
                .authenticationEntryPoint(ApiSecurityConfiguration::unauthenticated)
                .withObjectPostProcessor(proofs));
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/graphql")
                .hasAnyAuthority("SCOPE_" + Clients.PLATFORM_SCOPE, "SCOPE_" + Clients.UPLOAD_SCOPE)
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((_, context) -> new AuthorizationDecision(TransportFilter.fromHere(context.getRequest())))
                .anyRequest()
                .denyAll());
        return http.build();
    }

    /** RFC 6750, without the reason: what is wrong with a token helps only those who forge one. */
    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason) {
        int status = HttpServletResponse.SC_UNAUTHORIZED;
        String challenge = DeviceProofs.boundTokenIn(request) ? "DPoP algs=\"ES256\"," : "Bearer";
        if (reason instanceof OAuth2AuthenticationException refused) {
            challenge += " error=\"" + refused.getError().getErrorCode() + "\"";
            status = refused.getError() instanceof BearerTokenError error
                    ? error.getHttpStatus().value()
                    : status;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        response.setStatus(status);
    }

    /** Takes our own access tokens; ID tokens, which the same key signs, are of another type and for others. */
    @Bean
    JwtDecoder accessTokenDecoder(JWKSource<SecurityContext> keys, SignInSettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator(TokenContents.ACCESS_TOKEN_TYPE),
                new JwtIssuerValidator(settings.issuer()),
                new JwtTimestampValidator(),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.issuer())),
                ApiSecurityConfiguration::communicatorsAreBound)));
        return decoder;
    }

    /** A communicator's token names the key it is bound to as its subject; the framework refuses a bound one as bearer. */
    private static OAuth2TokenValidatorResult communicatorsAreBound(Jwt token) {
        Map<String, Object> confirmation = token.getClaimAsMap("cnf");
        Object boundTo = confirmation == null ? null : confirmation.get("jkt");
        boolean right = !CommunicatorTokens.KIND.equals(token.getClaimAsString(TokenContents.KIND))
                || (boundTo != null && boundTo.equals(token.getSubject()));
        return right
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"));
    }
}
