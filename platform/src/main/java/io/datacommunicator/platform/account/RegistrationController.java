package io.datacommunicator.platform.account;

import io.datacommunicator.platform.page.PageTexts;
import io.datacommunicator.platform.throttle.AddressFilter;
import io.datacommunicator.platform.throttle.Budget;
import io.datacommunicator.platform.throttle.Throttle;
import io.datacommunicator.schema.catalogue.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The pages of registration. Every answer is the same whether the address is known or not. */
@Controller
final class RegistrationController {
    static final String REGISTER = "/register";
    static final String SENT = "/register/sent";
    static final String AGAIN = "/register/again";
    static final String CONFIRM = "/register/confirm";
    static final String DONE = "/register/done";

    /** What strangers may ask from one address: each time costs us a hash or somebody a mail. */
    static final Budget ASKING = new Budget("account.asking", 100, Duration.ofHours(1));

    private final Registrations registrations;
    private final PasswordRules rules;
    private final AccountSettings settings;
    private final Throttle throttle;

    RegistrationController(
            Registrations registrations, PasswordRules rules, AccountSettings settings, Throttle throttle) {
        this.registrations = registrations;
        this.rules = rules;
        this.settings = settings;
        this.throttle = throttle;
    }

    @GetMapping(REGISTER)
    String form(Model model) {
        return form(model, new RegistrationForm("", "", "", "", ""), null);
    }

    @PostMapping(REGISTER)
    Mono<String> register(
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String accepted,
            @RequestParam(defaultValue = "") String website) {
        RegistrationForm form = new RegistrationForm(name, address, password, accepted, website);
        throttle.take(ASKING, AddressFilter.key(request));
        if (form.byMachine()) {
            return Mono.just(to(SENT, request));
        }
        Optional<String> problem = form.problem(rules);
        if (problem.isPresent()) {
            return Mono.just(form(model, form, problem.get()));
        }
        return registrations
                .ask(
                        name.strip(),
                        MailAddress.parse(address).orElseThrow(),
                        password,
                        language(request),
                        settings.documents())
                .thenReturn(to(SENT, request));
    }

    @GetMapping(SENT)
    String sent() {
        return "account/register-sent";
    }

    @GetMapping(AGAIN)
    String again() {
        return "account/register-again";
    }

    @PostMapping(AGAIN)
    Mono<String> sendAgain(HttpServletRequest request, @RequestParam(defaultValue = "") String address) {
        throttle.take(ASKING, AddressFilter.key(request));
        return Mono.justOrEmpty(MailAddress.parse(address))
                .flatMap(registrations::askAgain)
                .thenReturn(to(SENT, request));
    }

    @GetMapping(CONFIRM)
    String confirm(Model model) {
        return confirm(model, "", null);
    }

    @PostMapping(CONFIRM)
    Mono<String> confirm(
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password) {
        throttle.take(ASKING, AddressFilter.key(request));
        String tried = password.length() > PasswordRules.LONGEST ? "" : password;
        return registrations.confirm(code, tried).map(confirmation -> switch (confirmation) {
            case CONFIRMED -> to(DONE, request);
            case DEAD -> confirm(model, "", "dead");
            case WRONG_PASSWORD -> confirm(model, code, "password");
        });
    }

    @GetMapping(DONE)
    String done() {
        return "account/register-done";
    }

    private String form(Model model, RegistrationForm form, @Nullable String problem) {
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "account/register";
    }

    private static String confirm(Model model, String code, @Nullable String problem) {
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "account/register-confirm";
    }

    static Language language(HttpServletRequest request) {
        return Language.of(Locale.of(PageTexts.language(request)));
    }

    static String to(String path, HttpServletRequest request) {
        return "redirect:" + path + "?language=" + PageTexts.language(request);
    }
}
