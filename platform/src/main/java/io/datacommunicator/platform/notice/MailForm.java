package io.datacommunicator.platform.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as the network wants it (RFC 5322, RFC 2046): both forms, the better one last.
 *
 * @param encoding of the bodies, as {@code quoted-printable}
 */
record MailForm(InternetAddress from, String encoding) {
    MimeMessage of(Session session, String mailAddress, Letter letter, Instant now) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mailAddress, true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(now));
        // RFC 3834: holiday notices need not be sent to us.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(
                new MimeMultipart("alternative", part(letter.plain(), "plain"), part(letter.html(), "html")));
        message.saveChanges();
        return message;
    }

    private MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        part.setHeader("Content-Transfer-Encoding", encoding);
        return part;
    }
}
