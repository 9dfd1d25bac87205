package io.datacommunicator.platform.account;

import io.datacommunicator.platform.notice.Notice;
import io.datacommunicator.platform.notice.NoticeKind;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.page.Origins;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a holder is written at the end of an account. */
@Component
final class ClosingNotices {
    private final Notices notices;
    private final Origins origins;

    ClosingNotices(Notices notices, Origins origins) {
        this.notices = notices;
        this.origins = origins;
    }

    Mono<Void> closing(LoginDetails holder, LocalDate until) {
        Locale language = Locale.of(holder.language().name().toLowerCase(Locale.ROOT));
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(until);
        return send(
                NoticeKind.ACCOUNT_CLOSING, holder, Map.of("name", holder.name(), "date", day, "link", origins.home()));
    }

    Mono<Void> cancelled(LoginDetails holder) {
        return send(
                NoticeKind.ACCOUNT_CLOSING_CANCELLED, holder, Map.of("name", holder.name(), "link", origins.home()));
    }

    Mono<Void> erased(LoginDetails holder) {
        return send(
                NoticeKind.ACCOUNT_ERASED,
                holder,
                Map.of("name", holder.name(), "receipt", UUID.randomUUID().toString()));
    }

    private Mono<Void> send(NoticeKind kind, LoginDetails holder, Map<String, String> values) {
        return notices.send(new Notice(kind, holder.language(), holder.mailAddress(), values));
    }
}
