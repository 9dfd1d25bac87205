package io.datacommunicator.platform.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.datacommunicator.platform.encryption.HourlyIndex;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AddressFilterTests {
    private Instant now = Instant.parse("2026-11-25T12:10:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AddressFilter filter = new AddressFilter(new HourlyIndex(clock, new SecureRandom()));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77,203.0.113.0",
        "::ffff:203.0.113.77,203.0.113.0",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:0:0:0:0:0",
        "127.0.0.1,127.0.0.1",
        "::1,0:0:0:0:0:0:0:1"
    })
    void addressIsCutForEverythingBehind(String address, String cut) {
        var behind = passed(address);

        assertThat(behind.getRemoteAddr()).isEqualTo(cut);
        assertThat(behind.getRemoteHost()).isEqualTo(cut);
        assertThat(behind.getRemotePort()).isZero();
    }

    @Test
    void nameIsOfTheWholeAddressAndLastsAnHour() {
        Object name = AddressFilter.key(passed("203.0.113.77"));

        assertThat(AddressFilter.key(passed("203.0.113.77"))).isEqualTo(name);
        assertThat(AddressFilter.key(passed("203.0.113.78"))).isNotEqualTo(name);
        now = now.plusSeconds(3600);
        assertThat(AddressFilter.key(passed("203.0.113.77"))).isNotEqualTo(name);
    }

    @Test
    void subscriberOfIpv6IsOneHoweverManyAddressesTheyUse() {
        assertThat(AddressFilter.key(passed("2001:db8:1:2:3:4:5:6")))
                .isEqualTo(AddressFilter.key(passed("2001:db8:1:2:ffff::1")))
                .isNotEqualTo(AddressFilter.key(passed("2001:db8:1:3::1")));
    }

    private HttpServletRequest passed(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var chain = new MockFilterChain();
        try {
            filter.doFilter(request, new MockHttpServletResponse(), chain);
        } catch (ServletException | IOException failed) {
            throw new AssertionError(failed);
        }
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}
