package io.datacommunicator.platform.throttle;

import io.datacommunicator.platform.encryption.HourlyIndex;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter of addresses in front of everything. */
@Configuration(proxyBeanMethods = false)
class ThrottleConfiguration {
    @Bean
    FilterRegistrationBean<AddressFilter> addressFilter(HourlyIndex names) {
        FilterRegistrationBean<AddressFilter> first = new FilterRegistrationBean<>(new AddressFilter(names));
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return first;
    }
}
