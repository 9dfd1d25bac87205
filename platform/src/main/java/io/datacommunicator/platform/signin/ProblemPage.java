package io.datacommunicator.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** One page for everything that went wrong in a browser: says what to do next, and nothing about what was asked. */
final class ProblemPage implements ErrorViewResolver {
    private final PageTexts texts;
    private final SignInSettings.AdminUi adminUi;

    ProblemPage(PageTexts texts, SignInSettings.AdminUi adminUi) {
        this.texts = texts;
        this.adminUi = adminUi;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> details) {
        String language = PageTexts.language(request);
        return new ModelAndView(
                "problem",
                Map.of(
                        "language",
                        language,
                        "text",
                        texts.in(language),
                        "cause",
                        status.is5xxServerError() ? "ours" : "theirs",
                        "start",
                        adminUi.url() + "/"),
                status);
    }
}
