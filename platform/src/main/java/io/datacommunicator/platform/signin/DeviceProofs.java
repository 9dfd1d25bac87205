package io.datacommunicator.platform.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.DPoPProofContext;
import org.springframework.security.oauth2.jwt.DPoPProofJwtDecoderFactory;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuedAtValidator;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.DPoPAuthenticationConverter;

/**
 * Checks proofs of possession (RFC 9449): ES256, made for this request at our public address within 30 seconds, used
 * once. At the API the framework checks them, by our rules. What is used up is remembered where nobody without a good
 * token can fill the memory: at the API last of all checks, elsewhere when {@link #useUp} is called.
 */
final class DeviceProofs implements ObjectPostProcessor<DPoPAuthenticationProvider> {
    private static final String HEADER = "DPoP";
    /** A proof is remembered for its 30 seconds: 160 requests a second for one communicator. */
    private static final int MOST_OF_ONE_KEY = 5_000;

    private static final int MOST = 500_000;

    private final URI platform;
    private final DPoPProofJwtDecoderFactory atTokenEndpoint;
    private final DPoPProofJwtDecoderFactory atApi = new DPoPProofJwtDecoderFactory();
    private final DPoPProofReplayValidator enrolled;
    private final DPoPProofReplayValidator strangers;
    private final DPoPAuthenticationConverter converter = new DPoPAuthenticationConverter();

    DeviceProofs(URI platform, Clock clock) {
        this.platform = platform;
        this.enrolled = memory(clock);
        this.strangers = memory(clock);
        JwtIssuedAtValidator fresh = new JwtIssuedAtValidator(true);
        fresh.setClockSkew(Duration.ofSeconds(30));
        fresh.setClock(clock);
        this.atTokenEndpoint = new DPoPProofJwtDecoderFactory();
        atTokenEndpoint.setJwtValidatorFactory(context -> new DelegatingOAuth2TokenValidator<>(List.of(
                DeviceProofs::isOfOurKind,
                new JwtClaimValidator<String>("htm", context.getMethod()::equals),
                new JwtClaimValidator<String>("htu", context.getTargetUri()::equals),
                fresh)));
        OAuth2TokenValidator<Jwt> kind = DeviceProofs::isOfOurKind;
        atApi.setJwtValidatorFactory(
                DPoPProofJwtDecoderFactory.createDefaultJwtValidatorFactory(List.of(kind, fresh, enrolled)));
    }

    /** The proof in this request; throws {@code invalid_dpop_proof} where there is none, or none that is right. */
    Jwt in(HttpServletRequest request) {
        List<String> proofs = Collections.list(request.getHeaders(HEADER));
        if (proofs.size() != 1) {
            throw refusal();
        }
        DPoPProofContext context = DPoPProofContext.withDPoPProof(proofs.getFirst())
                .method(request.getMethod())
                .targetUri(publicAddress(request))
                .build();
        try {
            return atTokenEndpoint.createDecoder(context).decode(proofs.getFirst());
        } catch (JwtException wrong) {
            throw refusal();
        }
    }

    /** Makes a proof of an enrolled communicator, or else of a stranger, worth nothing from now on. */
    void useUp(Jwt proof, boolean ofEnrolled) {
        if ((ofEnrolled ? enrolled : strangers).validate(proof).hasErrors()) {
            throw refusal();
        }
    }

    /** The thumbprint (RFC 7638) of the key that made a proof, base64url. */
    static String thumbprint(Jwt proof) {
        ECKey key = key(proof);
        if (key == null) {
            throw refusal();
        }
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no SHA-256", impossible);
        }
    }

    static boolean boundTokenIn(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, HEADER + " ", 0, HEADER.length() + 1);
    }

    /** What the framework makes of a request to the API, but with the address that clients know. */
    @Nullable
    Authentication atTheApi(HttpServletRequest request) {
        return converter.convert(request) instanceof DPoPAuthenticationToken token
                ? new DPoPAuthenticationToken(
                        token.getAccessToken(), token.getDPoPProof(), token.getMethod(), publicAddress(request))
                : null;
    }

    /** Makes the framework's check at the API ours. */
    @Override
    public <O extends DPoPAuthenticationProvider> O postProcess(O provider) {
        provider.setDPoPProofVerifierFactory(atApi);
        return provider;
    }

    /** Proxies may change host and scheme of a request; its path they may not. */
    private String publicAddress(HttpServletRequest request) {
        return platform + request.getRequestURI();
    }

    private static OAuth2TokenValidatorResult isOfOurKind(Jwt proof) {
        ECKey key = key(proof);
        boolean right = "ES256".equals(String.valueOf(proof.getHeaders().get("alg")))
                && key != null
                && Curve.P_256.equals(key.getCurve());
        return right
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_DPOP_PROOF));
    }

    @SuppressWarnings("unchecked") // a JSON object of the header
    private static @Nullable ECKey key(Jwt proof) {
        try {
            return proof.getHeaders().get("jwk") instanceof Map<?, ?> jwk
                    ? ECKey.parse((Map<String, Object>) jwk)
                    : null;
        } catch (ParseException another) {
            return null;
        }
    }

    private static DPoPProofReplayValidator memory(Clock clock) {
        DPoPProofReplayValidator.InMemoryCache used = new DPoPProofReplayValidator.InMemoryCache();
        used.setMaxSize(MOST);
        used.setMaxRequestsPerKey(MOST_OF_ONE_KEY);
        DPoPProofReplayValidator memory = new DPoPProofReplayValidator(used);
        memory.setClock(clock);
        return memory;
    }

    private static OAuth2AuthenticationException refusal() {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_DPOP_PROOF));
    }
}
