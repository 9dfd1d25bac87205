package io.datacommunicator.platform.graphql;

import io.datacommunicator.platform.failure.Failure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies above the limit: at once where the length is announced, otherwise after as many bytes. A body without
 * length is held in memory, at most as large as the limit.
 */
final class RequestSizeFilter extends OncePerRequestFilter {
    private final DataSize limit;
    private final Errors errors;
    private final HttpErrors answers;

    RequestSizeFilter(DataSize limit, Errors errors, HttpErrors answers) {
        this.limit = limit;
        this.errors = errors;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit.toBytes()) {
            refuse(request, response);
        } else if (request.getContentLengthLong() >= 0 || !"POST".equals(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readNBytes((int) limit.toBytes() + 1);
            if (body.length > limit.toBytes()) {
                refuse(request, response);
            } else {
                chain.doFilter(new HeldRequest(request, body), response);
            }
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var failure = new Failure.LimitExceeded("body", limit.toMegabytes() + " MB");
        answers.write(
                response,
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                errors.of(failure, request.getLocale()).build());
    }

    private static final class HeldRequest extends HttpServletRequestWrapper {
        private final byte[] body;

        HeldRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new HeldBody(new ByteArrayInputStream(body));
        }
    }

    private static final class HeldBody extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        HeldBody(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("this body is read at once");
        }
    }
}
