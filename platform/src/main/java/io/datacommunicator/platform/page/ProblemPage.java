package io.datacommunicator.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** One page for everything that went wrong in a browser: says what to do next, and nothing about what was asked. */
final class ProblemPage implements ErrorViewResolver {
    private final PageTexts texts;
    private final Origins origins;

    ProblemPage(PageTexts texts, Origins origins) {
        this.texts = texts;
        this.origins = origins;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> details) {
        String language = PageTexts.language(request);
        Map<String, Object> model = Map.of(
                "language",
                language,
                // The address may be anybody's invention, so this page offers no way back to it in another language.
                "languages",
                List.of(),
                "text",
                texts.in(language),
                "cause",
                cause(status),
                "home",
                origins.home());
        return new ModelAndView("frame/problem", model, status);
    }

    private static String cause(HttpStatus status) {
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            return "often";
        }
        return status.is5xxServerError() ? "ours" : "theirs";
    }
}
