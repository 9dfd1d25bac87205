package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.page.PageChain;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that believes a browser's cookie. Whose session was ended elsewhere is a stranger from this
 * request on. Who has shown one factor of two gets no further than to the second, and whose proof is too old for what
 * they want proves themselves anew.
 */
final class SessionGate extends OncePerRequestFilter {
    private final Sessions sessions;
    private final SessionStart start;
    private final ProofAge age;
    private final RequestMatcher guarded;
    private final RequestCache wayBack;
    private final Onward onward;

    /** Lets everybody through to what is not {@code guarded}. */
    SessionGate(
            Sessions sessions,
            SessionStart start,
            ProofAge age,
            RequestMatcher guarded,
            RequestCache wayBack,
            Onward onward) {
        this.sessions = sessions;
        this.start = start;
        this.age = age;
        this.guarded = guarded;
        this.wayBack = wayBack;
        this.onward = onward;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn person = person(request, response);
        Optional<String> first =
                person == null || !guarded.matches(request) ? Optional.empty() : firstTo(person, age.demanded(request));
        if (first.isPresent()) {
            wayBack.saveRequest(request, response);
            response.sendRedirect(first.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private @Nullable SignedIn person(HttpServletRequest request, HttpServletResponse response) {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person)) {
            return null;
        }
        SessionId session = person.session();
        if (session != null) {
            return Boolean.TRUE.equals(Await.on(sessions.use(session))) ? person : forgotten(request);
        }
        return guarded.matches(request) && start.suffices(person)
                ? onward.remember(start.begin(person, request), request, response)
                : person;
    }

    /** The page that comes first. */
    private static Optional<String> firstTo(SignedIn person, Optional<Instant> since) {
        if (person.session() == null) {
            return Optional.of(SecondFactorController.PATH);
        }
        return since.filter(person.at()::isBefore)
                .map(demanded ->
                        person.withTwoFactors() && person.showed(FactorGrantedAuthority.PASSWORD_AUTHORITY, demanded)
                                ? SecondFactorController.PATH
                                : PageChain.SIGN_IN);
    }

    private static @Nullable SignedIn forgotten(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession cookie = request.getSession(false);
        if (cookie != null) {
            cookie.invalidate();
        }
        return null;
    }
}
