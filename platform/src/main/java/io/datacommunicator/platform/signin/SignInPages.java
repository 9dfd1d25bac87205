package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.page.FeaturePages;
import io.datacommunicator.platform.page.Origins;
import io.datacommunicator.platform.page.PageChain;
import io.datacommunicator.platform.page.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;

/** The pages of sign-in, and the form that signs people in. */
@Configuration(proxyBeanMethods = false)
class SignInPages {
    @Bean
    Origins origins(SignInSettings settings) {
        return new Origins(settings.url(), settings.adminUi().url());
    }

    @Bean
    FeaturePages pagesOfSignIn() {
        return FeaturePages.in("signin").forEverybody(PageChain.SIGN_IN);
    }

    @Bean
    PageChain signInForm(RequestCache wayBack, SessionGate gate, Origins origins) {
        return http -> {
            http.addFilterAfter(gate, SecurityContextHolderFilter.class);
            http.requestCache(cache -> cache.requestCache(wayBack));
            http.formLogin(form -> form.loginPage(PageChain.SIGN_IN)
                    .defaultSuccessUrl(origins.home())
                    .failureHandler(SignInPages::refused));
        };
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String problem = reason instanceof AuthenticationServiceException ? "unavailable" : "refused";
        response.sendRedirect(
                PageTexts.again(PageChain.SIGN_IN, request.getParameter("language"), "problem=" + problem));
    }
}
