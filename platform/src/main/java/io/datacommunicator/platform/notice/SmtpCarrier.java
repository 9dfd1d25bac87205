package io.datacommunicator.platform.notice;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to an SMTP server. */
final class SmtpCarrier implements Carrier {
    private final JavaMailSenderImpl server;
    private final MailForm form;
    private final Clock clock;

    SmtpCarrier(JavaMailSenderImpl server, MailForm form, Clock clock) {
        this.server = server;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public OptionalInt carry(String mailAddress, Letter letter) {
        try {
            server.send(form.of(server.getSession(), mailAddress, letter, clock.instant()));
            return OptionalInt.empty();
        } catch (MailSendException refused) {
            for (Exception failure : refused.getMessageExceptions()) {
                OptionalInt status = refusal(failure);
                if (status.isPresent()) {
                    return status;
                }
            }
            throw refused;
        } catch (MessagingException unwritable) {
            // An address that cannot be written down will not become better.
            return OptionalInt.of(553);
        }
    }

    /** A 5xx of RFC 5321 anywhere in the chain; everything else may pass. */
    private static OptionalInt refusal(@Nullable Exception failure) {
        if (failure instanceof SMTPAddressFailedException address && permanent(address.getReturnCode())) {
            return OptionalInt.of(address.getReturnCode());
        }
        if (failure instanceof SMTPSendFailedException send && permanent(send.getReturnCode())) {
            return OptionalInt.of(send.getReturnCode());
        }
        return failure instanceof MessagingException more ? refusal(more.getNextException()) : OptionalInt.empty();
    }

    private static boolean permanent(int status) {
        return status >= 500 && status < 600;
    }
}
