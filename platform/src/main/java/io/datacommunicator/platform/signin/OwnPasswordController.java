package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.account.OwnPassword;
import io.datacommunicator.platform.id.SessionId;
import io.datacommunicator.platform.page.PageTexts;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody signed in takes another password. The old one is asked for, so any sign-in will do. */
@Controller
class OwnPasswordController {
    static final String PATH = "/password/change";
    static final String DONE = "/password/changed";

    private final OwnPassword password;
    private final SignInBudgets budgets;

    OwnPasswordController(OwnPassword password, SignInBudgets budgets) {
        this.password = password;
        this.budgets = budgets;
    }

    @GetMapping(PATH)
    String form(Model model) {
        return form(model, null);
    }

    @PostMapping(PATH)
    String change(
            Authentication who,
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password) {
        SignedIn person = (SignedIn) who;
        SessionId here = Objects.requireNonNull(person.session());
        budgets.takePassword(Visit.of(request), person.login());
        OwnPassword.Outcome outcome =
                Objects.requireNonNull(Await.on(this.password.change(person.login(), here, current, password)));
        if (!(outcome instanceof OwnPassword.Outcome.Wrong)) {
            budgets.giveBackPassword(Visit.of(request), person.login());
        }
        return switch (outcome) {
            case OwnPassword.Outcome.Changed _ -> "redirect:" + DONE + "?language=" + PageTexts.language(request);
            case OwnPassword.Outcome.Wrong _ -> form(model, "wrong");
            case OwnPassword.Outcome.Unfit(String problem) -> form(model, problem);
        };
    }

    @GetMapping(DONE)
    String done() {
        return "signin/password-changed";
    }

    private static String form(Model model, @Nullable String problem) {
        model.addAttribute("problem", problem);
        return "signin/password-change";
    }
}
