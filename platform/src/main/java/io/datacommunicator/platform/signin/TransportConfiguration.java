package io.datacommunicator.platform.signin;

import jakarta.servlet.SessionTrackingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How requests reach the platform: over https or from this computer, through declared proxies, with one cookie. */
@Configuration(proxyBeanMethods = false)
class TransportConfiguration {
    @Bean
    FilterRegistrationBean<TransportFilter> transportFilter() {
        FilterRegistrationBean<TransportFilter> first = new FilterRegistrationBean<>(new TransportFilter());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE + 1); // the first cuts addresses
        return first;
    }

    /** Tomcat's valve walks the forwarded addresses from our side and stops at the first that is no declared proxy. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> declaredProxies(SignInSettings settings) {
        return server -> {
            if (!settings.proxies().isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(networks(settings.proxies()));
                valve.setProtocolHeader("X-Forwarded-Proto");
                server.addEngineValves(valve);
            }
        };
    }

    /** The cookie ends with the browser. Tomcat marks it Secure where the request was. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setName("PLATFORM");
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }

    /** The valve takes a list of networks for such only where it sees a slash. */
    private static String networks(List<String> proxies) {
        return proxies.stream()
                .map(proxy -> proxy.contains("/") ? proxy : proxy + (proxy.contains(":") ? "/128" : "/32"))
                .collect(Collectors.joining(","));
    }
}
