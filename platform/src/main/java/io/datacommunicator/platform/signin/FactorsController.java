package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.access.Await;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.Passkeys;
import io.datacommunicator.platform.account.SecondFactors;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.page.PageTexts;
import io.datacommunicator.platform.signin.authorization.SignedIn;
import io.datacommunicator.platform.signin.passkey.PasskeyCeremony;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which people add and remove what they sign in with besides the password. */
@Controller
class FactorsController {
    static final String PATH = "/factors";
    static final String APP = PATH + "/app";
    static final String PASSKEY = PATH + "/passkey";
    static final String CODES = PATH + "/recovery-codes";
    private static final String SECRET = FactorsController.class.getName() + ".secret";
    private static final String NEW_CODES = FactorsController.class.getName() + ".codes";
    private static final int LONGEST_LABEL = 60;

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyCeremony ceremony;
    private final Logins logins;
    private final SignInBudgets budgets;
    private final SignInNotices notices;
    private final RealTime time;

    FactorsController(
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyCeremony ceremony,
            Logins logins,
            SignInBudgets budgets,
            SignInNotices notices,
            RealTime time) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.logins = logins;
        this.budgets = budgets;
        this.notices = notices;
        this.time = time;
    }

    @GetMapping(PATH)
    String all(Authentication who, Model model, @RequestParam(required = false) @Nullable String done) {
        SignedIn person = (SignedIn) who;
        model.addAttribute("held", Objects.requireNonNull(Await.on(factors.of(person.login()))));
        model.addAttribute("passkeys", Objects.requireNonNull(Await.on(passkeys.of(person.login()))));
        model.addAttribute("done", "added".equals(done) || "removed".equals(done) ? done : null);
        return "signin/factors";
    }

    @PostMapping(path = PATH, params = "remove-app")
    String removeApp(Authentication who, HttpServletRequest request) {
        LoginId login = ((SignedIn) who).login();
        Await.on(factors.removeAuthenticator(login).then(notices.factorChanged(login, "Authenticator")));
        return back(request, PATH, "done=removed");
    }

    @PostMapping(path = PATH, params = "remove-passkey")
    String removePasskey(
            Authentication who, HttpServletRequest request, @RequestParam("remove-passkey") String passkey) {
        LoginId login = ((SignedIn) who).login();
        Await.on(passkeys.remove(login, passkey).then(notices.factorChanged(login, "Passkey")));
        return back(request, PATH, "done=removed");
    }

    @PostMapping(path = PATH, params = "new-codes")
    String newCodes(Authentication who, HttpServletRequest request) {
        show(request, Objects.requireNonNull(Await.on(factors.renewRecoveryCodes(((SignedIn) who).login()))));
        return back(request, CODES, "");
    }

    @GetMapping(APP)
    String app(
            Authentication who,
            HttpServletRequest request,
            Model model,
            @RequestParam(required = false) @Nullable String problem) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(SECRET) instanceof String)) {
            session.setAttribute(SECRET, factors.newSecret());
        }
        String secret = (String) Objects.requireNonNull(session.getAttribute(SECRET));
        String address = Objects.requireNonNullElse(Await.on(logins.mailAddress(((SignedIn) who).login())), "");
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("picture", QrPicture.ofAuthenticator(address, secret));
        model.addAttribute("refused", "refused".equals(problem));
        return "signin/app";
    }

    @PostMapping(APP)
    String addApp(Authentication who, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
        SignedIn person = (SignedIn) who;
        budgets.takeCode(Visit.of(request), person.login());
        List<String> recovery = request.getSession().getAttribute(SECRET) instanceof String secret && code.length() < 20
                ? Await.on(
                        factors.enrol(person.login(), secret, code, time.clock().instant()))
                : null;
        if (recovery == null) {
            return back(request, APP, "problem=refused");
        }
        budgets.giveBackCode(Visit.of(request), person.login());
        Await.on(notices.factorChanged(person.login(), "Authenticator"));
        request.getSession().removeAttribute(SECRET);
        show(request, recovery);
        return back(request, CODES, "");
    }

    /** Shows the codes that were just made, and forgets them. */
    @GetMapping(CODES)
    String codes(HttpServletRequest request, Model model) {
        Object codes = request.getSession().getAttribute(NEW_CODES);
        request.getSession().removeAttribute(NEW_CODES);
        model.addAttribute("codes", codes);
        return codes == null ? "redirect:" + PATH : "signin/recovery-codes";
    }

    @GetMapping(PASSKEY)
    String passkey(
            Authentication who,
            HttpServletRequest request,
            Model model,
            @RequestParam(required = false) @Nullable String problem) {
        model.addAttribute("question", ceremony.questionForNew(request, who));
        model.addAttribute("refused", "refused".equals(problem));
        return "signin/passkey";
    }

    @PostMapping(PASSKEY)
    String addPasskey(
            Authentication who,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String label) {
        String name = label.strip().substring(0, Math.min(label.strip().length(), LONGEST_LABEL));
        boolean made = !name.isEmpty() && ceremony.made(request, ((SignedIn) who).login(), passkey, name);
        if (made) {
            Await.on(notices.factorChanged(((SignedIn) who).login(), "Passkey"));
        }
        return made ? back(request, PATH, "done=added") : back(request, PASSKEY, "problem=refused");
    }

    private static void show(HttpServletRequest request, List<String> codes) {
        request.getSession().setAttribute(NEW_CODES, List.copyOf(codes));
    }

    private static String back(HttpServletRequest request, String path, String say) {
        return "redirect:" + PageTexts.again(path, request.getParameter("language"), say);
    }
}
