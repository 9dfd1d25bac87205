package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.access.Caller;
import io.datacommunicator.platform.failure.Failure;
import io.datacommunicator.platform.page.PageTexts;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Mono;

/** The page on which a signed-in holder types a box's code, sees what asks, and lets it in or not. */
@Controller
class EnrolmentPageController {
    private static final Set<String> PROBLEMS = Set.of("unknown", "wait", "name", "place", "schedule");
    private static final Set<String> ENDS = Set.of("approved", "denied");

    /** Zones somebody lives in, by region and city. */
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private final EnrolmentAnswers answers;
    private final WrongCodes wrongCodes;

    EnrolmentPageController(EnrolmentAnswers answers, WrongCodes wrongCodes) {
        this.answers = answers;
        this.wrongCodes = wrongCodes;
    }

    @GetMapping(EnrolmentPages.PATH)
    Mono<String> page(
            Caller.Person person,
            Model model,
            @RequestParam(name = "user_code", required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String problem,
            @RequestParam(required = false) @Nullable String done) {
        model.addAttribute("problem", problem != null && PROBLEMS.contains(problem) ? problem : null);
        model.addAttribute("done", done != null && ENDS.contains(done) ? done : null);
        if (code == null || code.isBlank()) {
            return Mono.just("communicator/code");
        }
        return found(person, code)
                .doOnNext(pending -> show(model, code, pending))
                .map(_ -> "communicator/approval")
                .onErrorResume(Failure.NotVisible.class, _ -> Mono.just(unknown(model, person)));
    }

    @PostMapping(EnrolmentPages.PATH)
    Mono<String> answer(
            Caller.Person person,
            @RequestParam(name = "user_code") String code,
            @RequestParam(required = false) @Nullable String language,
            @ModelAttribute EnrolmentForm form) {
        return answered(person, code, form)
                .onErrorResume(Failure.Invalid.class, invalid -> Mono.just(again(code, invalid.field())))
                .onErrorResume(EnrolmentPageController::isGone, _ -> Mono.just("problem=unknown"))
                .map(say -> "redirect:" + PageTexts.again(EnrolmentPages.PATH, language, say));
    }

    private Mono<String> answered(Caller.Person person, String code, EnrolmentForm form) {
        // Whoever has typed too many wrong codes must not go on guessing here.
        return found(person, code)
                .flatMap(_ -> form.approves()
                        ? Mono.fromCallable(form::approval)
                                .flatMap(approval -> answers.approve(person, code, approval))
                                .thenReturn("done=approved")
                        : answers.deny(person, code).thenReturn("done=denied"));
    }

    private Mono<PendingEnrolment> found(Caller.Person person, String code) {
        if (wrongCodes.tooMany(person.login())) {
            return Mono.error(new Failure.NotVisible());
        }
        return answers.find(person, code).doOnError(Failure.NotVisible.class, _ -> wrongCodes.wrong(person.login()));
    }

    private String unknown(Model model, Caller.Person person) {
        model.addAttribute("problem", wrongCodes.tooMany(person.login()) ? "wait" : "unknown");
        return "communicator/code";
    }

    private static void show(Model model, String code, PendingEnrolment pending) {
        model.addAttribute("code", code);
        model.addAttribute("pending", pending);
        model.addAttribute("schedule", Schedule.STANDARD);
        model.addAttribute("zones", ZONES);
    }

    private static String again(String code, String field) {
        return "user_code=" + SecretCode.typed(code).text() + "&problem=" + (PROBLEMS.contains(field) ? field : "name");
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Failure.NotVisible || failure instanceof Failure.Conflict;
    }
}
