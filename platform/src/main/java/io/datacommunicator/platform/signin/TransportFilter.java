package io.datacommunicator.platform.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in front of everything and refuses plain http from other computers. What a declared proxy says of a request is
 * already in it; forwarded headers left over come from a proxy nobody declared, so that nobody knows how the request
 * travelled.
 */
final class TransportFilter extends OncePerRequestFilter {
    private static final String REFUSAL = """
            Plain http is answered on this computer only. Use https; \
            if a proxy ends TLS in front of the platform, name its address in platform.proxies.
            """;

    /** Whether the request was made on this computer, as far as can be known. */
    static boolean fromHere(HttpServletRequest request) {
        return InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("Forwarded") == null
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("X-Forwarded-Host") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure() || fromHere(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(REFUSAL);
    }
}
