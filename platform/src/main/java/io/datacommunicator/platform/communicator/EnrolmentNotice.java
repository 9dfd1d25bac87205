package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.account.Addressee;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.notice.Notice;
import io.datacommunicator.platform.notice.NoticeKind;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.page.Origins;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes to a holder that a box came into his account. */
@Component
final class EnrolmentNotice {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentNotice.class);
    private static final String UNSAID = "\u2013";

    private final Logins logins;
    private final Notices notices;
    private final Origins origins;

    EnrolmentNotice(Logins logins, Notices notices, Origins origins) {
        this.logins = logins;
        this.notices = notices;
        this.origins = origins;
    }

    /** The box is in already, so that a notice that cannot be queued is logged and no more. */
    Mono<Void> tell(LoginId holder, Communicator enrolled) {
        return logins.addressee(holder)
                .flatMap(addressee -> notices.send(notice(addressee, enrolled)))
                .onErrorResume(failure -> {
                    LOG.warn("no notice of an enrolment: {}", failure.getClass().getSimpleName());
                    return Mono.empty();
                });
    }

    private Notice notice(Addressee addressee, Communicator enrolled) {
        return new Notice(
                NoticeKind.COMMUNICATOR_ENROLLED,
                addressee.language(),
                addressee.mailAddress(),
                Map.of(
                        "name", addressee.name(),
                        "communicator", enrolled.name(),
                        "mac", enrolled.macAddress(),
                        "place", enrolled.place() == null ? UNSAID : enrolled.place(),
                        "link", origins.home() + "communicators"));
    }
}
