package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.session.Device;
import io.datacommunicator.platform.throttle.AddressFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address names it for an hour
 */
record Visit(Object address, Device device) {
    static Visit of(HttpServletRequest request) {
        return new Visit(
                AddressFilter.key(request),
                Device.of(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr()));
    }
}
