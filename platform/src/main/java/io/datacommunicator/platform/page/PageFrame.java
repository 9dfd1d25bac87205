package io.datacommunicator.platform.page;

import io.datacommunicator.platform.failure.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame needs, and leads what a page refuses to the page for problems. */
@ControllerAdvice
final class PageFrame {
    private final PageTexts texts;
    private final Origins origins;

    PageFrame(PageTexts texts, Origins origins) {
        this.texts = texts;
        this.origins = origins;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        String language = PageTexts.language(request);
        model.addAttribute("language", language);
        model.addAttribute("languages", PageTexts.LANGUAGES);
        model.addAttribute("text", texts.in(language));
        model.addAttribute("here", request.getServletPath());
        model.addAttribute("home", origins.home());
        model.addAttribute("expired", "expired".equals(request.getParameter("problem")));
    }

    @ExceptionHandler(Failure.class)
    void refused(Failure failure, HttpServletResponse response) throws IOException {
        HttpStatus status = switch (failure) {
            case Failure.Unavailable unavailable -> HttpStatus.SERVICE_UNAVAILABLE;
            case Failure.TooOften often -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.NOT_FOUND;
        };
        if (failure instanceof Failure.TooOften often) {
            tellWhen(often, response);
        }
        response.sendError(status.value());
    }

    private static void tellWhen(Failure.TooOften often, HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(often.retryAfter().toSeconds() + 1));
    }
}
