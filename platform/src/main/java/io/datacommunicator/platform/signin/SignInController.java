package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.page.PageChain;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the sign-in page. */
@Controller
class SignInController {
    private static final Set<String> PROBLEMS = Set.of("refused", "unavailable");

    @GetMapping(PageChain.SIGN_IN)
    String signIn(Model model, @RequestParam(required = false) @Nullable String problem) {
        model.addAttribute("problem", problem != null && PROBLEMS.contains(problem) ? problem : null);
        return "signin/sign-in";
    }
}
