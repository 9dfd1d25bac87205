package io.datacommunicator.platform.sharing;

import io.datacommunicator.platform.account.Addressee;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.account.MailAddress;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.notice.Notice;
import io.datacommunicator.platform.notice.NoticeKind;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.page.Origins;
import io.datacommunicator.schema.catalogue.Language;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes to recipients and owners what changed between them. What was done stands already, so that a notice which
 * cannot be queued is logged and no more; but without its mail an invitation is nothing.
 */
@Component
final class SharingNotices {
    private static final Logger LOG = LoggerFactory.getLogger(SharingNotices.class);

    private final Logins logins;
    private final Notices notices;
    private final Origins origins;

    SharingNotices(Logins logins, Notices notices, Origins origins) {
        this.logins = logins;
        this.notices = notices;
        this.origins = origins;
    }

    Mono<Void> invite(LoginId holder, MailAddress to, Optional<Language> language, String code) {
        return logins.addressee(holder)
                .flatMap(owner -> notices.send(new Notice(
                        NoticeKind.INVITED_TO_SHARE,
                        language.orElse(owner.language()),
                        to.text(),
                        Map.of("name", to.text(), "holder", owner.name(), "link", page("invitation#" + code)))));
    }

    Mono<Void> accepted(LoginId holder, String label) {
        return quietly(logins.addressee(holder)
                .flatMap(owner -> notices.send(notice(
                        NoticeKind.INVITATION_ACCEPTED,
                        owner,
                        Map.of("name", owner.name(), "recipient", label, "link", page("sharing"))))));
    }

    Mono<Void> changed(LoginId holder, SubAccountDetails recipient) {
        return toRecipient(holder, recipient, NoticeKind.SHARE_CHANGED);
    }

    Mono<Void> ended(LoginId holder, SubAccountDetails recipient) {
        return toRecipient(holder, recipient, NoticeKind.SHARING_ENDED);
    }

    private Mono<Void> toRecipient(LoginId holder, SubAccountDetails recipient, NoticeKind kind) {
        return recipient.login() == null
                ? Mono.empty()
                : quietly(Mono.zip(logins.addressee(recipient.login()), logins.addressee(holder))
                        .flatMap(both -> notices.send(notice(
                                kind,
                                both.getT1(),
                                Map.of(
                                        "name", both.getT1().name(),
                                        "holder", both.getT2().name(),
                                        "link", page("received"))))));
    }

    private String page(String path) {
        return origins.home() + path;
    }

    private static Notice notice(NoticeKind kind, Addressee to, Map<String, String> values) {
        return new Notice(kind, to.language(), to.mailAddress(), values);
    }

    private static Mono<Void> quietly(Mono<Void> sending) {
        return sending.onErrorResume(failure -> {
            LOG.warn("no notice of a share: {}", failure.getClass().getSimpleName());
            return Mono.empty();
        });
    }
}
