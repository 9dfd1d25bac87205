package io.datacommunicator.platform.page;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What signing in adds to the filter chain of the pages. What a path needs is declared with {@link FeaturePages}. */
@FunctionalInterface
public interface PageChain {
    /** The page to which people are led who have to sign in first. */
    String SIGN_IN = "/sign-in";

    void shape(HttpSecurity http);
}
