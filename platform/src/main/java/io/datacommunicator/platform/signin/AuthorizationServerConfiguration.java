package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.communicator.Enrolments;
import io.datacommunicator.platform.communicator.RefreshTokens;
import io.datacommunicator.platform.page.FeaturePages;
import io.datacommunicator.platform.page.Origins;
import io.datacommunicator.platform.page.PageChain;
import io.datacommunicator.platform.page.PageHeaders;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.AuthorizationKeep;
import io.datacommunicator.platform.signin.authorization.Authorizations;
import io.datacommunicator.platform.signin.key.SigningKeys;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The first filter chain: authorize, token, keys, revoke, introspect, user info, sign-out, devices and metadata. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServerConfiguration {
    /** Tokens carry real time, whatever the platform's clock says: see the package. */
    static final Clock REAL_TIME = Clock.systemUTC();

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SignInSettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** The newest key signs, of those that are published. */
    @Bean
    JwtEncoder tokenSigner(SigningKeys keys) {
        NimbusJwtEncoder signer = new NimbusJwtEncoder(keys);
        signer.setJwkSelector(List::getFirst);
        return signer;
    }

    @Bean
    TokenContents tokenContents(SignInSettings settings) {
        return new TokenContents(settings.issuer());
    }

    @Bean
    Authorizations authorizations(AuthorizationKeep keep, Clients clients) {
        return keep.of(clients::findById, REAL_TIME);
    }

    @Bean
    RealTime realTime() {
        return new RealTime(REAL_TIME);
    }

    @Bean
    Onward onward(RequestCache wayBack, Origins origins) {
        return new Onward(wayBack, origins.home());
    }

    @Bean
    SessionGate sessionGate(
            Sessions sessions, SessionStart start, List<FeaturePages> features, RequestCache wayBack, Onward onward) {
        List<RequestMatcher> guarded = Stream.concat(
                        Stream.of(authorize()),
                        features.stream()
                                .flatMap(feature -> feature.forSignedIn().stream())
                                .map(PathPatternRequestMatcher.withDefaults()::matcher))
                .<RequestMatcher>map(path -> path)
                .toList();
        return new SessionGate(
                sessions, start, new ProofAge(REAL_TIME), new OrRequestMatcher(guarded), wayBack, onward);
    }

    /** It stands in the chains of Spring Security, and not in front of everything. */
    @Bean
    FilterRegistrationBean<SessionGate> sessionGateInChainsOnly(SessionGate gate) {
        FilterRegistrationBean<SessionGate> registration = new FilterRegistrationBean<>(gate);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    DeviceProofs deviceProofs(SignInSettings settings) {
        return new DeviceProofs(settings.url(), REAL_TIME);
    }

    @Bean
    DeviceEndpoints deviceEndpoints(
            SignInSettings settings,
            Clients clients,
            DeviceProofs proofs,
            Enrolments enrolments,
            RefreshTokens refreshTokens,
            JwtEncoder tokenSigner) {
        return new DeviceEndpoints(
                new DeviceClients(clients, proofs),
                new EnrolmentRequests(enrolments, proofs),
                new CommunicatorTokens(enrolments, refreshTokens, proofs, tokenSigner, settings.issuer(), REAL_TIME),
                settings.url() + DeviceEndpoints.APPROVAL);
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** Tells the registry which sessions ended. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** After sign-in a browser is sent back only to what leads on to a client, or to a page for people signed in. */
    @Bean
    RequestCache wayBack(List<FeaturePages> features) {
        List<RequestMatcher> worthIt = features.stream()
                .flatMap(feature -> feature.forSignedIn().stream())
                .<RequestMatcher>map(
                        path -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path))
                .toList();
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> authorize().matches(request) || worthIt.stream().anyMatch(path -> path.matches(request)));
        return cache;
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            PageHeaders headers,
            RequestCache wayBack,
            DeviceEndpoints devices,
            SessionGate gate,
            Authorizations authorizations,
            Sessions sessions) {
        http.oauth2AuthorizationServer(server -> {
            endpoints(server, new SignOut(authorizations, sessions));
            devices.addTo(server);
            http.securityMatcher(server.getEndpointsMatcher());
        });
        http.headers(headers);
        http.addFilterAfter(gate, SecurityContextHolderFilter.class);
        http.oauth2ResourceServer(userInfo -> userInfo.jwt(Customizer.withDefaults()));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(DeviceEndpoints.FRAMEWORKS_APPROVAL)
                .denyAll()
                .anyRequest()
                .authenticated());
        http.requestCache(cache -> cache.requestCache(wayBack));
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint(PageChain.SIGN_IN), authorize()));
        return http.build();
    }

    private static void endpoints(OAuth2AuthorizationServerConfigurer server, SignOut signOut) {
        server.oidc(oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signOut)));
        server.clientAuthentication(
                clients -> clients.authenticationProviders(AuthorizationServerConfiguration::checkSecrets));
    }

    private static void checkSecrets(List<AuthenticationProvider> providers) {
        for (AuthenticationProvider provider : providers) {
            if (provider instanceof ClientSecretAuthenticationProvider secrets) {
                secrets.setPasswordEncoder(new SecretHash());
            }
        }
    }

    private static PathPatternRequestMatcher authorize() {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/oauth2/authorize");
    }
}
