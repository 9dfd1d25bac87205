package io.datacommunicator.platform.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails go out. The server is Boot's own setting, {@code spring.mail.*}.
 *
 * @param from whom they come from
 */
@ConfigurationProperties("platform.notice")
record NoticeSettings(
        @DefaultValue("Data Communicator <data-communicator@localhost>")
        String from) {
    NoticeSettings {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException unusable) {
            throw new IllegalArgumentException("platform.notice.from must be a mail address", unusable);
        }
    }

    InternetAddress sender() {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
