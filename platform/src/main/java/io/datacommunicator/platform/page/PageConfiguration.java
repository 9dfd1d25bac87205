package io.datacommunicator.platform.page;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** The third filter chain: our own pages. What no feature declared is not there. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final String FILES = "/pages/*";
    private static final AuthenticationEntryPoint NOT_THERE =
            (_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value());

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FILES).addResourceLocations("classpath:/pages/files/");
    }

    @Bean
    PageTexts pageTexts(List<FeaturePages> features) {
        return new PageTexts(Stream.concat(Stream.of("frame"), features.stream().map(FeaturePages::folder))
                .toList());
    }

    @Bean
    PageHeaders pageHeaders(Origins origins, List<FeaturePages> features) {
        return new PageHeaders(origins, features);
    }

    @Bean
    ErrorViewResolver problemPage(PageTexts texts, Origins origins) {
        return new ProblemPage(texts, origins);
    }

    /** Under the name of Boot's own, which looks in a folder we do not have. */
    @Bean
    SpringResourceTemplateResolver defaultTemplateResolver() {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setPrefix("classpath:/pages/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        return resolver;
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, PageHeaders headers, List<FeaturePages> features, List<PageChain> signingIn) {
        String[] open = paths(features, FeaturePages::forEverybody);
        String[] closed = paths(features, FeaturePages::forSignedIn);
        http.headers(headers);
        http.logout(AbstractHttpConfigurer::disable);
        http.exceptionHandling(handling ->
                handling.authenticationEntryPoint(leadIn(closed)).accessDeniedHandler(denied(any(open, closed))));
        http.authorizeHttpRequests(requests -> decide(requests, open, closed));
        signingIn.forEach(part -> part.shape(http));
        return http.build();
    }

    private static void decide(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            String[] open,
            String[] closed) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, FILES)
                .permitAll();
        if (open.length > 0) {
            requests.requestMatchers(open).permitAll();
        }
        if (closed.length > 0) {
            requests.requestMatchers(closed).authenticated();
        }
        requests.anyRequest().denyAll();
    }

    private static AuthenticationEntryPoint leadIn(String[] closed) {
        DelegatingAuthenticationEntryPoint.Builder builder =
                DelegatingAuthenticationEntryPoint.builder().defaultEntryPoint(NOT_THERE);
        for (String path : closed) {
            builder.addEntryPointFor(
                    new LoginUrlAuthenticationEntryPoint(PageChain.SIGN_IN),
                    PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path));
        }
        return builder.build();
    }

    /** A page that lay open until its session ended is shown afresh. */
    private static AccessDeniedHandler denied(RequestMatcher ours) {
        return (request, response, reason) -> {
            if (reason instanceof CsrfException && ours.matches(request)) {
                response.sendRedirect(
                        PageTexts.again(request.getServletPath(), request.getParameter("language"), "problem=expired"));
            } else {
                response.sendError(HttpStatus.NOT_FOUND.value());
            }
        };
    }

    private static RequestMatcher any(String[]... paths) {
        List<PathPatternRequestMatcher> matchers = Stream.of(paths)
                .flatMap(Stream::of)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
        return request -> matchers.stream().anyMatch(matcher -> matcher.matches(request));
    }

    private static String[] paths(List<FeaturePages> features, Function<FeaturePages, Set<String>> of) {
        return features.stream()
                .flatMap(feature -> of.apply(feature).stream())
                .distinct()
                .toArray(String[]::new);
    }
}
