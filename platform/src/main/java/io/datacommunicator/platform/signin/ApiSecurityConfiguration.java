package io.datacommunicator.platform.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The second filter chain: the API, to which a bearer token is the only way in. Health is open; the other actuator
 * endpoints answer this computer only.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, JwtDecoder tokens) {
        BearerTokenAuthenticationEntryPoint unauthenticated = new BearerTokenAuthenticationEntryPoint();
        unauthenticated.setResourceMetadataParameterResolver(_ -> "");
        http.securityMatcher("/graphql", "/graphql/**", "/actuator/**");
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(headers -> headers.contentSecurityPolicy(
                content -> content.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
        http.oauth2ResourceServer(
                server -> server.jwt(jwt -> jwt.decoder(tokens)).authenticationEntryPoint(unauthenticated));
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

    /** Takes our own access tokens; ID tokens, which the same key signs, are of another type and for others. */
    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys, SignInSettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator(TokenContents.ACCESS_TOKEN_TYPE),
                new JwtIssuerValidator(settings.issuer()),
                new JwtTimestampValidator(),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.issuer())))));
        return decoder;
    }
}
