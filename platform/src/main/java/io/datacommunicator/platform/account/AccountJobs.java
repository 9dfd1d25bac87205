package io.datacommunicator.platform.account;

import io.datacommunicator.platform.encryption.PreparedOwners;
import io.datacommunicator.platform.job.Job;
import io.datacommunicator.platform.job.Routine;
import io.datacommunicator.platform.page.FeaturePages;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What the module does later, and which pages it shows. */
@Configuration(proxyBeanMethods = false)
class AccountJobs {
    /** A day of trying; then the person has registered anew. */
    private static final int ATTEMPTS = 30;

    @Bean
    Job<Registration> register(Registrations registrations) {
        return new Job<>(Registrations.REGISTER, Registration.class, ATTEMPTS, registrations::register);
    }

    @Bean
    Job<MailAddress> sendRegistrationAgain(Registrations registrations) {
        return new Job<>(Registrations.SEND_AGAIN, MailAddress.class, ATTEMPTS, registrations::sendAgain);
    }

    @Bean
    Job<MailAddress> resetPassword(PasswordChanges changes) {
        return new Job<>(PasswordChanges.RESET, MailAddress.class, ATTEMPTS, changes::reset);
    }

    @Bean
    Job<AccountErasure.Order> eraseAccount(AccountErasure erasure) {
        return new Job<>(AccountErasure.ERASE, AccountErasure.Order.class, Job.NEVER_GIVE_UP, erasure::erase);
    }

    @Bean
    Routine removeExpiredLinks(Registrations registrations, Links links) {
        return new Routine(
                "account.remove-expired",
                Duration.ofSeconds(15),
                () -> Mono.when(registrations.removeExpired(), links.removeExpired()));
    }

    @Bean
    Routine prepareOwners(PreparedOwners owners) {
        return new Routine("account.prepare-owners", Duration.ofSeconds(30), owners::keepReady);
    }

    @Bean
    FeaturePages pagesOfAccount() {
        return FeaturePages.in("account")
                .forEverybody(
                        RegistrationController.REGISTER,
                        RegistrationController.SENT,
                        RegistrationController.AGAIN,
                        RegistrationController.CONFIRM,
                        RegistrationController.DONE,
                        PasswordController.FORGOTTEN,
                        PasswordController.SENT,
                        PasswordController.CHOOSE,
                        PasswordController.DONE,
                        AddressController.CONFIRM,
                        AddressController.DONE)
                .withScript(RegistrationController.CONFIRM, PasswordController.CHOOSE, AddressController.CONFIRM);
    }
}
