package io.datacommunicator.platform.communicator;

import io.datacommunicator.platform.page.FeaturePages;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page on which a holder lets a box in. */
@Configuration(proxyBeanMethods = false)
class EnrolmentPages {
    static final String PATH = "/device";

    @Bean
    FeaturePages pagesOfEnrolment() {
        return FeaturePages.in("communicator").forSignedIn(PATH);
    }

    @Bean
    WrongCodes wrongCodes(Clock clock) {
        return new WrongCodes(clock);
    }
}
