package io.datacommunicator.platform.account;

import io.datacommunicator.platform.access.LoginScope;
import io.datacommunicator.platform.notice.Notice;
import io.datacommunicator.platform.notice.NoticeKind;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.page.Origins;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What follows every new password: links that were made before are dead, and the person is told. */
@Component
final class AfterPasswordChange {
    private final Links links;
    private final Logins logins;
    private final Notices notices;
    private final Origins origins;

    AfterPasswordChange(Links links, Logins logins, Notices notices, Origins origins) {
        this.links = links;
        this.logins = logins;
        this.notices = notices;
        this.origins = origins;
    }

    Mono<Void> of(LoginScope scope) {
        return links.endAll(scope).then(tell(scope));
    }

    private Mono<Void> tell(LoginScope scope) {
        return logins.find(scope)
                .flatMap(row -> logins.opened(scope, row))
                .flatMap(details -> notices.send(new Notice(
                        NoticeKind.PASSWORD_CHANGED,
                        details.language(),
                        details.mailAddress(),
                        Map.of("name", details.name(), "link", origins.platform() + PasswordController.FORGOTTEN))));
    }
}
