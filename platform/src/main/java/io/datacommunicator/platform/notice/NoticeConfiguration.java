package io.datacommunicator.platform.notice;

import io.datacommunicator.platform.job.Job;
import io.datacommunicator.platform.job.Routine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Chooses how mails leave, and does the work of the queue. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {
    @Bean
    Letters letters() {
        return new Letters();
    }

    @Bean
    Carrier carrier(
            ObjectProvider<JavaMailSenderImpl> server,
            NoticeSettings settings,
            Environment environment,
            Clock clock,
            @Value("${platform.data-directory:data}") Path data) {
        JavaMailSenderImpl smtp = server.getIfAvailable();
        if (smtp != null) {
            return new SmtpCarrier(smtp, new MailForm(settings.sender(), "quoted-printable"), clock);
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new IllegalStateException("mails need a server in production: set spring.mail.host");
        }
        return new FileCarrier(data.resolve("mail"), new MailForm(settings.sender(), "8bit"), clock);
    }

    @Bean
    Job<Delivery> deliverNotices(Letters letters, Carrier carrier, Bounces bounces) {
        return new Job<>(
                Delivery.JOB,
                Delivery.class,
                Delivery.ATTEMPTS,
                delivery -> new Courier(letters, carrier, bounces).deliver(delivery));
    }

    @Bean
    Routine forgetBounces(Bounces bounces) {
        return new Routine("notice.forget-bounces", Duration.ofHours(1), bounces::forgetOld);
    }
}
