package io.datacommunicator.platform.signin;

import io.datacommunicator.platform.account.Addressee;
import io.datacommunicator.platform.account.Logins;
import io.datacommunicator.platform.id.LoginId;
import io.datacommunicator.platform.notice.Notice;
import io.datacommunicator.platform.notice.NoticeKind;
import io.datacommunicator.platform.notice.Notices;
import io.datacommunicator.platform.session.Device;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Writes to people about what happened to their sign-in. */
final class SignInNotices {
    private final Notices notices;
    private final Logins logins;
    private final URI platform;
    private final Clock clock;

    SignInNotices(Notices notices, Logins logins, URI platform, Clock clock) {
        this.notices = notices;
        this.logins = logins;
        this.platform = platform;
        this.clock = clock;
    }

    Mono<Void> newDevice(LoginId login, Device device) {
        return logins.addressee(login)
                .flatMap(to -> notices.send(notice(
                        NoticeKind.NEW_DEVICE,
                        to,
                        Map.of("name", to.name(), "device", words(device), "time", now(to), "link", factors()))));
    }

    /** The factor by the name that it has in every language of ours, or nearly so. */
    Mono<Void> factorChanged(LoginId login, String factor) {
        return logins.addressee(login)
                .flatMap(to -> notices.send(notice(
                        NoticeKind.SECOND_FACTOR_CHANGED,
                        to,
                        Map.of("name", to.name(), "factor", factor, "link", factors()))));
    }

    private static Notice notice(NoticeKind kind, Addressee to, Map<String, String> values) {
        return new Notice(kind, to.language(), to.mailAddress(), values);
    }

    private static String words(Device device) {
        return device.browser() + ", " + device.system() + " (" + device.network() + ")";
    }

    private String now(Addressee to) {
        Locale language = Locale.of(to.language().name().toLowerCase(Locale.ROOT));
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(clock.instant().atOffset(ZoneOffset.UTC))
                + " UTC";
    }

    private String factors() {
        return platform + FactorsController.PATH;
    }
}
