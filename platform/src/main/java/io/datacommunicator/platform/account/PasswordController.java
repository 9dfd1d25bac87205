package io.datacommunicator.platform.account;

import io.datacommunicator.platform.throttle.AddressFilter;
import io.datacommunicator.platform.throttle.Throttle;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The pages for people who forgot their password. Who has an account shows nowhere. */
@Controller
final class PasswordController {
    static final String FORGOTTEN = "/password/forgotten";
    static final String SENT = "/password/sent";
    static final String CHOOSE = "/password/choose";
    static final String DONE = "/password/done";

    private final PasswordChanges changes;
    private final Throttle throttle;

    PasswordController(PasswordChanges changes, Throttle throttle) {
        this.changes = changes;
        this.throttle = throttle;
    }

    @GetMapping(FORGOTTEN)
    String forgotten() {
        return "account/password-forgotten";
    }

    @PostMapping(FORGOTTEN)
    Mono<String> ask(HttpServletRequest request, @RequestParam(defaultValue = "") String address) {
        throttle.take(RegistrationController.ASKING, AddressFilter.key(request));
        return Mono.justOrEmpty(MailAddress.parse(address))
                .flatMap(changes::ask)
                .thenReturn(RegistrationController.to(SENT, request));
    }

    @GetMapping(SENT)
    String sent() {
        return "account/password-sent";
    }

    @GetMapping(CHOOSE)
    String choose(Model model) {
        return choose(model, "", null);
    }

    @PostMapping(CHOOSE)
    Mono<String> choose(
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password) {
        throttle.take(RegistrationController.ASKING, AddressFilter.key(request));
        return changes.choose(code, password).map(choice -> switch (choice) {
            case PasswordChanges.Choice.Chosen chosen -> RegistrationController.to(DONE, request);
            case PasswordChanges.Choice.Unfit unfit -> choose(model, code, PasswordPages.key(unfit.problem()));
            case PasswordChanges.Choice.Dead dead -> choose(model, "", "dead");
        });
    }

    @GetMapping(DONE)
    String done() {
        return "account/password-done";
    }

    private static String choose(Model model, String code, @Nullable String problem) {
        model.addAttribute("code", code);
        model.addAttribute("problem", problem);
        return "account/password-choose";
    }
}
