package io.datacommunicator.ui.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** The page of this site to which a sign-in returns. Whatever is not a page of this site returns to its beginning. */
final class WayBack {

    /** Where Spring Security looks for it; the name also lets it outlive the change of session at sign-in. */
    private static final String ATTRIBUTE = "SPRING_SECURITY_SAVED_REQUEST";

    private WayBack() {}

    static void remember(HttpServletRequest request, @Nullable String page) {
        request.getSession().setAttribute(ATTRIBUTE, new SimpleSavedRequest(within(page)));
    }

    static String within(@Nullable String page) {
        try {
            URI asked = new URI(page == null ? "" : page);
            boolean ours = asked.getScheme() == null
                    && asked.getRawAuthority() == null
                    && asked.toString().startsWith("/")
                    && !asked.toString().startsWith("//");
            return ours ? asked.toString() : "/";
        } catch (URISyntaxException nonsense) {
            return "/";
        }
    }
}
