package io.datacommunicator.platform.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** The third filter chain: our own pages. What is not named here is not there. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private static final String FILES = "/pages/*";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(FILES).addResourceLocations("classpath:/signin/pages/");
    }

    @Bean
    PageTexts pageTexts() {
        return new PageTexts();
    }

    @Bean
    PageHeaders pageHeaders(SignInSettings settings) {
        return new PageHeaders(settings.adminUi());
    }

    @Bean
    ErrorViewResolver problemPage(PageTexts texts, SignInSettings settings) {
        return new ProblemPage(texts, settings.adminUi());
    }

    /** Under the name of Boot's own, which looks in a folder we do not have. */
    @Bean
    SpringResourceTemplateResolver defaultTemplateResolver() {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setPrefix("classpath:/signin/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        return resolver;
    }

    @Bean
    @Order(3)
    SecurityFilterChain signInPages(
            HttpSecurity http, PageHeaders headers, RequestCache onlyAuthorize, SignInSettings settings) {
        http.requestCache(cache -> cache.requestCache(onlyAuthorize));
        http.headers(headers);
        http.logout(AbstractHttpConfigurer::disable);
        http.formLogin(form -> form.loginPage(SignInController.PATH)
                .defaultSuccessUrl(settings.adminUi().url() + "/")
                .failureHandler(PagesConfiguration::refused));
        http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                .accessDeniedHandler(PagesConfiguration::denied));
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(SignInController.PATH)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, FILES)
                        .permitAll()
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        back(request, response, reason instanceof AuthenticationServiceException ? "unavailable" : "refused");
    }

    /** A page that lay open until its session ended is shown afresh. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && SignInController.PATH.equals(request.getServletPath())) {
            back(request, response, "expired");
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, String problem)
            throws IOException {
        String language = PageTexts.kept(request.getParameter("language"));
        response.sendRedirect(Stream.of("problem=" + problem, language)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&", SignInController.PATH + "?", "")));
    }
}
