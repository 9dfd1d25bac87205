package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.account.Passkeys;
import io.datacommunicator.platform.account.SecondFactors;
import io.datacommunicator.platform.page.PageChain;
import io.datacommunicator.platform.page.PageTexts;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import io.datacommunicator.platform.signin.passkey.PasskeyCeremony;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks whoever has shown a password for their second factor. */
@Controller
class SecondFactorController {
    static final String PATH = "/sign-in/second";
    private static final int LONGEST_CODE = 40;

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final SignInBudgets budgets;
    private final Onward onward;
    private final Clock clock;

    SecondFactorController(
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            SignInBudgets budgets,
            Onward onward,
            RealTime time) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.budgets = budgets;
        this.onward = onward;
        this.clock = time.clock();
    }

    @GetMapping(PATH)
    String ask(
            @Nullable Authentication who,
            HttpServletRequest request,
            Model model,
            @RequestParam(required = false) @Nullable String problem) {
        if (!(who instanceof SignedIn person)) {
            return "redirect:" + PageChain.SIGN_IN;
        }
        SecondFactors.Held held = Await.on(factors.of(person.login()));
        List<?> keys = Await.on(passkeys.of(person.login()));
        model.addAttribute("app", held != null && held.authenticator());
        model.addAttribute("passkey", keys == null || keys.isEmpty() ? null : ceremony.question(request, person));
        model.addAttribute("refused", "refused".equals(problem));
        return "signin/second";
    }

    @PostMapping(PATH)
    void check(
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String passkey)
            throws IOException {
        if (!(who instanceof SignedIn person)) {
            response.sendRedirect(PageChain.SIGN_IN);
        } else if (!passkey.isEmpty() && byPasskey(person, request, passkey)) {
            onward.lead(person.and(FactorGrantedAuthority.WEBAUTHN_AUTHORITY, clock.instant()), request, response);
        } else if (!code.isEmpty() && byCode(person, request, code)) {
            onward.lead(person.and(SignedIn.ONE_TIME_CODE, clock.instant()), request, response);
        } else {
            response.sendRedirect(PageTexts.again(PATH, request.getParameter("language"), "problem=refused"));
        }
    }

    private boolean byPasskey(SignedIn person, HttpServletRequest request, String answer) {
        budgets.takePasskey(Visit.of(request));
        return ceremony.answered(request, answer).filter(person.login()::equals).isPresent();
    }

    private boolean byCode(SignedIn person, HttpServletRequest request, String code) {
        Visit visit = Visit.of(request);
        budgets.takeCode(visit, person.login());
        boolean right = code.length() <= LONGEST_CODE
                && Boolean.TRUE.equals(Await.on(factors.use(person.login(), code, clock.instant())));
        if (right) {
            budgets.giveBackCode(visit, person.login());
        }
        return right;
    }
}
