package io.datacommunicator.platform.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.datacommunicator.platform.notice.Notice;
import io.datacommunicator.platform.notice.NoticeKind;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.page.Origins;
import io.datacommunicator.platform.page.PageChain;
import io.datacommunicator.schema.catalogue.Language;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Mails to people who are not proven. An address gets five of them an hour at most, so that nobody can be flooded by
 * somebody who types his address; this is remembered by each instance and lost with it.
 */
@Component
final class RegistrationMails {
    private static final int AN_HOUR = 5;

    private final Notices notices;
    private final Origins origins;
    private final SecureRandom random;
    private final Cache<String, Integer> sent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();

    RegistrationMails(Notices notices, Origins origins, SecureRandom random) {
        this.notices = notices;
        this.origins = origins;
        this.random = random;
    }

    SecureRandom random() {
        return random;
    }

    Mono<Void> confirm(Registration content, LinkCode code) {
        return send(
                NoticeKind.CONFIRM_REGISTRATION,
                content.language(),
                content.mailAddress(),
                withCode(content.name(), RegistrationController.CONFIRM, code));
    }

    Mono<Void> alreadyRegistered(Registration content) {
        return send(
                NoticeKind.ALREADY_REGISTERED,
                content.language(),
                content.mailAddress(),
                Map.of("name", content.name(), "link", origins.platform() + PageChain.SIGN_IN));
    }

    Mono<Void> reset(LoginDetails login, LinkCode code) {
        return send(
                NoticeKind.RESET_PASSWORD,
                login.language(),
                login.mailAddress(),
                withCode(login.name(), PasswordController.CHOOSE, code));
    }

    private Map<String, String> withCode(String name, String path, LinkCode code) {
        return Map.of("name", name, "link", origins.platform() + path + "#" + code.text(), "code", code.text());
    }

    private Mono<Void> send(NoticeKind kind, Language language, String address, Map<String, String> values) {
        int before = sent.asMap().merge(address.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return before > AN_HOUR ? Mono.empty() : notices.send(new Notice(kind, language, address, values));
    }
}
