package io.datacommunicator.platform.signin;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Headers of everything a browser shows. Nothing is loaded but our own style sheet and pictures, no script runs at all.
 * The framework adds no-store, and HSTS on https.
 */
final class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private final String policy;

    PageHeaders(SignInSettings.AdminUi adminUi) {
        // Browsers check the redirects after a form against form-action too, and the last of them leads to admin-ui.
        this.policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' " + adminUi.url()
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
