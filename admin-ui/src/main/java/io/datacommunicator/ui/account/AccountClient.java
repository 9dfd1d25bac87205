package io.datacommunicator.ui.account;

import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.graphql.PlatformClient;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What this feature asks of the platform. */
@Component
final class AccountClient {

    private final PlatformClient platform;

    AccountClient(PlatformClient platform) {
        this.platform = platform;
    }

    Mono<Profile> profile() {
        return platform.ask("profile", Map.of(), "viewer", Profile.class).map(Answer::value);
    }

    Mono<Profile.Account> account() {
        return platform.ask("accountState", Map.of(), "viewer.account", Profile.Account.class)
                .map(Answer::value);
    }

    /** The profile as it is then. */
    Mono<Profile> change(ProfileChange change) {
        return platform.ask("updateProfile", Map.of("input", change.input()), "updateProfile.viewer", Profile.class)
                .map(Answer::value);
    }

    /** Where the link went that makes it the address. */
    Mono<String> changeMailAddress(String address) {
        return platform.ask(
                        "changeMailAddress",
                        Map.of("input", Map.of("mailAddress", address)),
                        "changeMailAddress.sentTo",
                        String.class)
                .map(Answer::value);
    }

    Mono<Profile.Account> close() {
        return platform.ask("closeAccount", Map.of(), "closeAccount.account", Profile.Account.class)
                .map(Answer::value);
    }

    Mono<Profile.Account> reopen() {
        return platform.ask("reopenAccount", Map.of(), "reopenAccount.account", Profile.Account.class)
                .map(Answer::value);
    }
}
