package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.page.PageTexts;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import io.datacommunicator.platform.signin.passkey.PasskeyCeremony;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs people in by a passkey alone. A page apart, since it needs a script and the one for passwords must have none. */
@Controller
class PasskeyController {
    static final String PATH = "/sign-in/passkey";

    private final PasskeyCeremony ceremony;
    private final SignInBudgets budgets;
    private final Onward onward;
    private final RealTime time;

    PasskeyController(PasskeyCeremony ceremony, SignInBudgets budgets, Onward onward, RealTime time) {
        this.ceremony = ceremony;
        this.budgets = budgets;
        this.onward = onward;
        this.time = time;
    }

    @GetMapping(PATH)
    String ask(
            @Nullable Authentication who,
            HttpServletRequest request,
            Model model,
            @RequestParam(required = false) @Nullable String problem) {
        model.addAttribute("passkey", ceremony.question(request, who));
        model.addAttribute("refused", "refused".equals(problem));
        return "signin/sign-in-with-passkey";
    }

    @PostMapping(PATH)
    void signIn(
            @Nullable Authentication before,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String passkey)
            throws IOException {
        budgets.takePasskey(Visit.of(request));
        Optional<LoginId> login = ceremony.answered(request, passkey);
        if (login.isPresent()) {
            onward.lead(
                    SignedIn.after(before, login.get(), factor(), time.clock().instant()), request, response);
        } else {
            String language = request.getParameter("language");
            response.sendRedirect(PageTexts.again(PATH, language, "problem=refused"));
        }
    }

    private static String factor() {
        return FactorGrantedAuthority.WEBAUTHN_AUTHORITY;
    }
}
