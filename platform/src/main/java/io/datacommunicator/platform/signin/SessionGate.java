package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.session.Sessions;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything that believes a browser's cookie. Whoever signed in gets a session here; whose session was
 * ended elsewhere is a stranger from this request on.
 */
final class SessionGate extends OncePerRequestFilter {
    private final Sessions sessions;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionGate(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn person) {
            SessionId session = person.session();
            if (session == null) {
                remember(person.within(begin(person, request)), request, response);
            } else if (!Boolean.TRUE.equals(Await.on(sessions.use(session)))) {
                forget(request);
            }
        }
        chain.doFilter(request, response);
    }

    private SessionId begin(SignedIn person, HttpServletRequest request) {
        Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr());
        return Objects.requireNonNull(Await.on(sessions.begin(person.login(), clock.instant(), device)));
    }

    private void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void forget(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession cookie = request.getSession(false);
        if (cookie != null) {
            cookie.invalidate();
        }
    }
}
