package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.signin.authorization.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/** Remembers in the browser's session who somebody is, and leads them to where they wanted to go. */
final class Onward {
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SavedRequestAwareAuthenticationSuccessHandler back =
            new SavedRequestAwareAuthenticationSuccessHandler();

    Onward(RequestCache wayBack, String home) {
        back.setRequestCache(wayBack);
        back.setDefaultTargetUrl(home);
    }

    SignedIn remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return person;
    }

    /** For somebody who has just shown a factor: their cookie gets another name, lest somebody gave them the old one. */
    void lead(SignedIn person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession();
        request.changeSessionId();
        remember(person, request, response);
        try {
            back.onAuthenticationSuccess(request, response, person);
        } catch (ServletException impossible) {
            throw new IllegalStateException("a redirect only writes", impossible);
        }
    }
}
