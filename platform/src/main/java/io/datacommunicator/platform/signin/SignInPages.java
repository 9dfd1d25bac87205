package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Callers;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.page.FeaturePages;
import io.datacommunicator.platform.page.Origins;
import io.datacommunicator.platform.page.PageChain;
import io.datacommunicator.platform.page.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages of sign-in, and the form that signs people in. */
@Configuration(proxyBeanMethods = false)
class SignInPages {
    @Bean
    Origins origins(SignInSettings settings) {
        return new Origins(settings.url(), settings.adminUi().url());
    }

    @Bean
    WebMvcConfigurer callerOfPages(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerOfPages(callers));
            }
        };
    }

    @Bean
    FeaturePages pagesOfSignIn() {
        return FeaturePages.in("signin")
                .forEverybody(PageChain.SIGN_IN, PasskeyController.PATH, SecondFactorController.PATH)
                .forSignedIn(
                        FactorsController.PATH,
                        FactorsController.APP,
                        FactorsController.PASSKEY,
                        FactorsController.CODES,
                        OwnPasswordController.PATH,
                        OwnPasswordController.DONE)
                .withScript(PasskeyController.PATH, SecondFactorController.PATH, FactorsController.PASSKEY);
    }

    @Bean
    PageChain signInForm(RequestCache wayBack, SessionGate gate, Origins origins) {
        return http -> {
            http.addFilterAfter(gate, SecurityContextHolderFilter.class);
            http.requestCache(cache -> cache.requestCache(wayBack));
            http.formLogin(form -> form.loginPage(PageChain.SIGN_IN)
                    .defaultSuccessUrl(origins.home())
                    .authenticationDetailsSource(Visit::of)
                    .failureHandler(SignInPages::refused));
        };
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason.getCause() instanceof Failure.TooOften often) {
            response.setHeader("Retry-After", String.valueOf(often.retryAfter().toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        String problem = reason instanceof AuthenticationServiceException ? "unavailable" : "refused";
        response.sendRedirect(
                PageTexts.again(PageChain.SIGN_IN, request.getParameter("language"), "problem=" + problem));
    }
}
