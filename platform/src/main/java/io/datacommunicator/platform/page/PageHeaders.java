package io.datacommunicator.platform.page;

import java.util.Collection;
import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Headers of everything a browser shows. Nothing is loaded but our own style sheet and pictures; a script runs only on
 * pages that declare one, and only from a file of ours. The framework adds no-store, and HSTS on https.
 */
public final class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private final List<RequestMatcher> withScript;
    private final HeaderWriter policy;
    private final HeaderWriter scriptPolicy;

    PageHeaders(Origins origins, Collection<FeaturePages> features) {
        this.withScript = features.stream()
                .flatMap(feature -> feature.withScript().stream())
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
        // Browsers check the redirects after a form against form-action too, and the last of them leads to admin-ui.
        String always = "style-src 'self'; img-src 'self'; form-action 'self' " + origins.adminUi()
                + "; frame-ancestors 'none'; base-uri 'none'";
        this.policy = new ContentSecurityPolicyHeaderWriter("default-src 'none'; " + always);
        this.scriptPolicy = new ContentSecurityPolicyHeaderWriter("default-src 'none'; script-src 'self'; " + always);
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter((request, response) -> {
            boolean script = withScript.stream().anyMatch(path -> path.matches(request));
            (script ? scriptPolicy : policy).writeHeaders(request, response);
        });
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
