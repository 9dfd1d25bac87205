package io.datacommunicator.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TransportFilterTests {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "0:0:0:0:0:0:0:1", "::1"})
    void plainHttpFromThisComputerPasses(String address) {
        request.setRemoteAddr(address);

        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.20", "10.0.0.1", "203.0.113.7", "2001:db8::1"})
    void plainHttpFromElsewhereIsRefused(String address) throws UnsupportedEncodingException {
        request.setRemoteAddr(address);

        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(passes(response)).isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString()).contains("Use https").contains("platform.proxies");
    }

    @Test
    void httpsFromElsewherePasses() {
        request.setRemoteAddr("203.0.113.7");
        request.setSecure(true);

        assertThat(passes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Forwarded-Host"})
    void undeclaredProxyOnThisComputerIsRefused(String header) {
        request.setRemoteAddr("127.0.0.1");
        request.addHeader(header, "203.0.113.7");

        assertThat(passes()).isFalse();
    }

    private boolean passes() {
        return passes(new MockHttpServletResponse());
    }

    private boolean passes(MockHttpServletResponse response) {
        MockFilterChain chain = new MockFilterChain();
        try {
            new TransportFilter().doFilter(request, response, chain);
        } catch (IOException | ServletException failed) {
            throw new IllegalStateException(failed);
        }
        return chain.getRequest() != null;
    }
}
