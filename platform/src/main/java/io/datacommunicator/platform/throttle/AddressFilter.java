package io.datacommunicator.platform.throttle;

import io.datacommunicator.platform.encryption.HourlyIndex;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: behind it no request has an address any more, only its network (IPv4 /24, IPv6 /48) and a name
 * that is equal for equal addresses within an hour. For IPv6 the name is that of the /64, which is what one subscriber has.
 */
public final class AddressFilter extends OncePerRequestFilter {
    private static final String KEY = AddressFilter.class.getName();
    private static final int IPV4 = 4;

    private final HourlyIndex names;

    AddressFilter(HourlyIndex names) {
        this.names = names;
    }

    /** Names where a request came from, for this hour. */
    public static Object key(HttpServletRequest request) {
        return Objects.requireNonNull(request.getAttribute(KEY), "no request passes by the outermost filter");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InetAddress address = InetAddress.ofLiteral(request.getRemoteAddr());
        request.setAttribute(KEY, names.of(cut(address, 32, 64)));
        chain.doFilter(new CutRequest(request, cut(address, 24, 48)), response);
    }

    /** The first bits of the address, the others zero. This computer stays what it is: others know it by that. */
    static String cut(InetAddress address, int bitsOfFour, int bitsOfSix) {
        if (address.isLoopbackAddress()) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        int kept = (bytes.length == IPV4 ? bitsOfFour : bitsOfSix) / Byte.SIZE;
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    private static final class CutRequest extends HttpServletRequestWrapper {
        private final String network;

        CutRequest(HttpServletRequest request, String network) {
            super(request);
            this.network = network;
        }

        @Override
        public String getRemoteAddr() {
            return network;
        }

        @Override
        public String getRemoteHost() {
            return network;
        }

        @Override
        public int getRemotePort() {
            return 0;
        }
    }
}
