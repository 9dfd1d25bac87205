package io.datacommunicator.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Since when a person must have proven themselves for a request: {@code prompt=login} and {@code max_age} of OpenID Connect
 * say so, and what changes how somebody signs in demands it by itself.
 */
final class ProofAge {
    /** For what could keep others out or let them in. */
    static final Duration FOR_DANGEROUS_DEEDS = Duration.ofMinutes(10);

    private static final String ASKED = ProofAge.class.getName();

    private final Clock clock;

    ProofAge(Clock clock) {
        this.clock = clock;
    }

    /** Empty where any proof will do, however old. */
    Optional<Instant> demanded(HttpServletRequest request) {
        if (request.getServletPath().startsWith(FactorsController.PATH)) {
            return Optional.of(clock.instant().minus(FOR_DANGEROUS_DEEDS));
        }
        String prompt = request.getParameter("prompt");
        Duration age = age(request.getParameter("max_age"));
        if ((prompt != null && Arrays.asList(prompt.split(" ")).contains("login")) || (age != null && age.isZero())) {
            return Optional.of(asked(request));
        }
        return Optional.ofNullable(age).map(clock.instant()::minus);
    }

    /** Each question is asked once: who then comes back with a newer proof has answered it. */
    private Instant asked(HttpServletRequest request) {
        HttpSession session = request.getSession();
        // The way back after sign-in adds a parameter of its own.
        String question = String.valueOf(request.getQueryString()).replaceFirst("&continue$", "");
        if (session.getAttribute(ASKED) instanceof Asked before
                && before.question().equals(question)) {
            return before.at();
        }
        Instant now = clock.instant();
        session.setAttribute(ASKED, new Asked(question, now));
        return now;
    }

    private static @Nullable Duration age(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private record Asked(String question, Instant at) {}
}
