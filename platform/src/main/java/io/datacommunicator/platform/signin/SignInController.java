package io.datacommunicator.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in page. */
@Controller
class SignInController {
    static final String PATH = "/sign-in";
    private static final Set<String> PROBLEMS = Set.of("refused", "unavailable", "expired");

    private final PageTexts texts;

    SignInController(PageTexts texts) {
        this.texts = texts;
    }

    @GetMapping(PATH)
    String signIn(HttpServletRequest request, Model model, @RequestParam(required = false) @Nullable String problem) {
        String language = PageTexts.language(request);
        model.addAttribute("language", language);
        model.addAttribute("languages", PageTexts.LANGUAGES);
        model.addAttribute("text", texts.in(language));
        model.addAttribute("problem", problem != null && PROBLEMS.contains(problem) ? problem : null);
        return "sign-in";
    }
}
