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

/** The pages on which a new mail address is confirmed. */
@Controller
final class AddressController {
    static final String CONFIRM = "/address/confirm";
    static final String DONE = "/address/done";

    private final AddressChanges changes;
    private final Throttle throttle;

    AddressController(AddressChanges changes, Throttle throttle) {
        this.changes = changes;
        this.throttle = throttle;
    }

    @GetMapping(CONFIRM)
    String confirm(Model model) {
        return confirm(model, null);
    }

    @PostMapping(CONFIRM)
    Mono<String> confirm(HttpServletRequest request, Model model, @RequestParam(defaultValue = "") String code) {
        throttle.take(RegistrationController.ASKING, AddressFilter.key(request));
        return changes.confirm(code)
                .map(confirmed -> confirmed ? RegistrationController.to(DONE, request) : confirm(model, "dead"));
    }

    @GetMapping(DONE)
    String done() {
        return "account/address-done";
    }

    private static String confirm(Model model, @Nullable String problem) {
        model.addAttribute("problem", problem);
        return "account/address-confirm";
    }
}
